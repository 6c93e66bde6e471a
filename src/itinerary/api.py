"""The composition: from an article to its timeline, stage by stage."""
