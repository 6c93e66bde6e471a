"""Strongly connected components: the points that the edges make equal, or that contradict each other."""

from collections.abc import Iterable, Sequence

from itinerary.order.points import Edge

Successors = list[list[int]]


def successors(count: int, edges: Iterable[Edge]) -> Successors:
    """For each point, those that an edge leads to."""
    found: Successors = [[] for _ in range(count)]
    for edge in edges:
        found[edge.a].append(edge.b)
    return found


def components(after: Sequence[Sequence[int]]) -> list[int]:
    """The number of each point's component; a component's number is greater than that of all it leads to [Tarjan 1972].

    >>> components([[1], [0, 2], []])
    [1, 1, 0]
    """
    component, low, number = [-1] * len(after), [0] * len(after), [-1] * len(after)
    stack: list[int] = []
    seen = done = 0
    for root in range(len(after)):
        if number[root] >= 0:
            continue
        work = [(root, 0)]
        while work:
            point, child = work.pop()
            following = after[point]
            if child == 0:
                number[point] = low[point] = seen
                seen += 1
                stack.append(point)
            else:
                low[point] = min(low[point], low[following[child - 1]])
            while child < len(following):
                other = following[child]
                child += 1
                if number[other] < 0:
                    work += [(point, child), (other, 0)]
                    break
                if component[other] < 0:
                    low[point] = min(low[point], number[other])
            else:
                if low[point] == number[point]:
                    _pop(stack, point, component, done)
                    done += 1
    return component


def _pop(stack: list[int], root: int, component: list[int], number: int) -> None:
    while True:
        point = stack.pop()
        component[point] = number
        if point == root:
            return
