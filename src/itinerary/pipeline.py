"""The composition: from an article to its reading, stage by stage."""

from attrs import evolve

from itinerary.events.reading import events
from itinerary.events.when.clocks import clocks
from itinerary.model import Article, Reading
from itinerary.model.context import Context
from itinerary.options import Options
from itinerary.order.ordering import order
from itinerary.resolve.actors.actors import actors
from itinerary.resolve.actors.misplaced import without_actors
from itinerary.resolve.places.nominals import with_nominals
from itinerary.resolve.places.places import places
from itinerary.resolve.times.ages import aged
from itinerary.resolve.times.times import anchored, times
from itinerary.text.clean import clean
from itinerary.text.quotes import quotes
from itinerary.text.reader import marked
from itinerary.text.sentences import sentences
from itinerary.text.trees import trees
from itinerary.trips.journeys import itineraries


def read(article: Article, options: Options) -> Reading:
    """Everything that an article tells. Each stage adds its part to what the earlier ones know, and changes none of it."""
    text = article.text
    known = Context(article, options, clean=clean(text, article.title), quotes=quotes(text))
    known = evolve(known, sentences=sentences(text, known.clean))
    known = marked(known)
    known = evolve(known, trees=trees(known))
    known = evolve(known, times=times(known))
    known = evolve(known, ages=aged(text, known.times, article.day))
    known = evolve(known, places=with_nominals(known, places(known)))
    known = evolve(known, actors=actors(known))
    known = evolve(known, places=without_actors(known))
    known = evolve(known, events=events(known))
    known = evolve(known, events=clocks(known))
    known = evolve(known, times=anchored(known))
    known = order(known)
    known = itineraries(known)
    return Reading(
        articles=(article,),
        times=known.times,
        actors=known.actors,
        places=known.places,
        events=known.events,
        links=known.links,
        conflicts=known.conflicts,
        itineraries=known.itineraries,
    )
