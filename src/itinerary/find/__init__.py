"""Finding time expressions: what a text says of time and where, before anyone asks when that is."""
