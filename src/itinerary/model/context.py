"""What the stages know so far. Each stage returns the context with its part added; none changes another's."""

from attrs import frozen

from itinerary.model.article import Article
from itinerary.model.document import Clean, Name, Quote, Sentence, Syntax
from itinerary.model.reading import Conflict, Link
from itinerary.model.things import Actor, Event, Place, Timex
from itinerary.model.tree import Tree
from itinerary.model.trip import Itinerary
from itinerary.options import Options


@frozen
class Context:
    """The article and all that was found in it until now; the stage that fills each part stands beside it."""

    article: Article
    options: Options = Options()
    clean: Clean | None = None                                # text.clean
    quotes: tuple[Quote, ...] = ()                            # text.quotes
    sentences: tuple[Sentence, ...] = ()                      # text.sentences
    syntax: tuple[Syntax, ...] = ()                           # text.syntax: one a sentence
    trees: tuple[Tree, ...] = ()                              # text.trees: one a sentence
    names: tuple[Name, ...] = ()                              # text.names
    times: tuple[Timex, ...] = ()                             # resolve.times, and again after events
    ages: tuple[Timex, ...] = ()                              # resolve.times: ages that tell when something was
    places: tuple[Place, ...] = ()                            # resolve.places
    actors: tuple[Actor, ...] = ()                            # resolve.actors
    events: tuple[Event, ...] = ()                            # events, then order
    links: tuple[Link, ...] = ()                              # order
    conflicts: tuple[Conflict, ...] = ()                      # order, trips
    itineraries: tuple[Itinerary, ...] = ()                   # trips
