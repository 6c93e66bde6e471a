"""Laws of timelines: writing, reading, merging, copying, in any order of steps."""

import copy
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

import itinerary
from itinerary import testing

TEXTS = st.one_of(testing.told_articles().map(lambda article: article.text), testing.hostile_texts(max_size=60))


@given(testing.timelines())
def test_a_timeline_is_a_value(timeline):
    read_again = itinerary.Timeline.from_dict(timeline.to_dict())
    for same in (pickle.loads(pickle.dumps(timeline)), copy.deepcopy(timeline), read_again):
        assert same == timeline
        assert hash(same) == hash(timeline)


@given(testing.timelines())
def test_slices_hold_the_same_events(timeline):
    assert tuple(timeline[:]) == timeline.events
    assert tuple(timeline[1:]) == timeline.events[1:]
    assert [timeline[index] for index in range(len(timeline))] == list(timeline)


@given(testing.told_articles())
def test_links_and_events_of_an_article_agree(article):
    timeline = itinerary.extract(article.text, published=article.published)
    place = {event.id: index for index, event in enumerate(timeline)}
    assert len(place) == len(timeline)
    for link in timeline.links:
        assert link.a in place
        assert link.b in place
        if link.relation == "before" and link.certain:
            assert place[link.a] < place[link.b]


@given(testing.told_articles())
def test_times_in_order_never_contradict_the_clock(article):
    events = tuple(itinerary.extract(article.text, published=article.published))
    for index, later in enumerate(events):
        for earlier in events[:index]:
            if earlier.when is not None and later.when is not None:
                assert not later.when.surely_before(earlier.when)


def told(event):
    """What an event tells, but for ids and the bounds that its neighbours leave it."""
    when = event.when.value if event.when else None
    return (event.trigger.text, event.kind, event.status, str(when), event.text)


class TimelineMachine(RuleBasedStateMachine):
    """Articles are read, merged, written and read again in any order; nothing that was seen changes."""

    def __init__(self):
        super().__init__()
        self.seen = []

    @rule(text=TEXTS, day=testing.anchors())
    def extract(self, text, day):
        timeline = itinerary.extract(text, published=day)
        self.seen.append((timeline, timeline.to_json()))

    @rule(data=st.data())
    def write_and_read(self, data):
        if self.seen:
            timeline, _ = data.draw(st.sampled_from(self.seen))
            again = itinerary.Timeline.from_dict(timeline.to_dict())
            assert again == timeline
            self.seen.append((again, again.to_json()))

    @rule(data=st.data())
    def merge(self, data):
        singles = [timeline for timeline, _ in self.seen if len(timeline.articles) == 1]
        if len(singles) >= 2:
            chosen = data.draw(st.lists(st.sampled_from(singles), min_size=2, max_size=3))
            merged = itinerary.merge(chosen)
            assert len(merged.articles) >= 1
            self.seen.append((merged, merged.to_json()))

    @rule(data=st.data())
    def reorder(self, data):
        """However a timeline's parts are ordered, it tells the same: of articles merged, and of events picked."""
        if self.seen:
            timeline, _ = data.draw(st.sampled_from(self.seen))
            places = {event.id: index for index, event in enumerate(timeline)}
            picked = data.draw(st.permutations(timeline.events))[:3]
            for a in picked:
                for b in picked:
                    if a != b and timeline.surely_before(a, b):
                        assert places[a.id] < places[b.id]
                        assert timeline.possibly_before(a, b)
                        assert not timeline.surely_before(b, a)
            assert [event for layer in timeline.layers() for event in layer] == list(timeline)

    @rule(data=st.data())
    def merge_in_another_order(self, data):
        singles = {t.articles[0].text: t for t, _ in self.seen if len(t.articles) == 1}
        if len(singles) >= 2:
            chosen = list(singles.values())[:3]
            one = itinerary.merge(chosen)
            other = itinerary.merge(data.draw(st.permutations(chosen)))
            assert sorted(told(event) for event in one) == sorted(told(event) for event in other)

    @rule(data=st.data())
    def select(self, data):
        """What is selected is in its old order, and selecting again changes nothing."""
        if self.seen:
            timeline, _ = data.draw(st.sampled_from(self.seen))
            for event in timeline.events[:2]:
                some = timeline.of_kind(event.kind)
                assert [e for e in timeline if e.kind == event.kind] == list(some)
                assert some.of_kind(event.kind) == some
                assert event in timeline.of_status(event.status)
            assert timeline.between(None, None).events == tuple(e for e in timeline if e.when is not None)

    @rule(data=st.data())
    def query(self, data):
        if self.seen:
            timeline, _ = data.draw(st.sampled_from(self.seen))
            for event in timeline:
                assert timeline.explain(event)
            for journey in timeline.itineraries:
                assert timeline.itinerary(journey.actor.name).actor == journey.actor

    @invariant()
    def nothing_seen_has_changed(self):
        for timeline, written in self.seen:
            assert timeline.to_json() == written


TestTimelineMachine = TimelineMachine.TestCase
TestTimelineMachine.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
