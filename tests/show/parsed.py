"""A page read back by html5lib, an independent parser, which takes no error for granted."""

import html5lib

INERT = set(
    "html head meta title style body main header section article div figure p h1 h2 h3 ul ol li dl dt dd details summary "
    "a b i em mark span button svg rect path g circle text".split()
)
"""Every element that a page of ours may hold: none of them runs or fetches anything."""


def parsed(page):
    """The tree of a page, or of a part of one. Raises ParseError for what a browser would have to mend."""
    parser = html5lib.HTMLParser(html5lib.treebuilders.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    return parser.parse(page) if page.startswith("<!DOCTYPE") else parser.parse(f"<!DOCTYPE html><title>x</title>{page}")


def tag(element):
    """Its name without the namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "comment"


def classed(tree, name):
    """The elements of a class."""
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def words(element, without=("tip",)):
    """The text in an element, but for that in elements of some classes."""
    if set(without) & set(element.get("class", "").split()):
        return ""
    return (element.text or "") + "".join(words(child, without) + (child.tail or "") for child in element)


def inert(tree):
    """What in the tree runs, fetches or leads away, or names a thing twice; nothing where all is well."""
    found, ids = [], []
    for element in tree.iter():
        if tag(element) not in INERT:
            found.append(tag(element))
        for name, value in element.attrib.items():
            if str(name).startswith("on") or name in ("src", "srcset", "action", "xlink:href") or "url(" in value:
                found.append(f"{name}={value}")
            if name == "href" and not value.startswith("#"):
                found.append(f"{name}={value}")
            if name == "id":
                ids.append(value)
    targets = [e.get("href")[1:] for e in tree.iter() if e.get("href")]
    targets += [e.get("aria-describedby") for e in tree.iter() if e.get("aria-describedby")]
    found += [f"nothing at {target}" for target in targets if target not in set(ids)]
    return found + [f"twice {name}" for name in ids if ids.count(name) > 1]
