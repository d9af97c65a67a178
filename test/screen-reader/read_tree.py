"""Prints the accessibility tree of the page that Firefox shows, as JSON: role, name, and texts with their language."""

import json
import re

import pyatspi

EMBEDDED = "\ufffc"


def language_in(attributes):
    found = re.search(r"language:([^;]*)", ";".join(attributes))
    return found.group(1) if found else ""


def runs_of(node):
    """The pieces of a text, each in one language, without what is in its children."""
    try:
        text = node.queryText()
    except NotImplementedError:
        return []
    runs = []
    at, end = 0, text.characterCount
    while at < end:
        attributes, _, after = text.getAttributeRun(at, True)
        after = after if after > at else end
        words = text.getText(at, after).replace(EMBEDDED, "")
        if words:
            runs.append({"text": words, "language": language_in(attributes)})
        at = after
    return runs


def read(node):
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name or "",
        "description": node.description or "",
        "tag": node.get_attributes().get("tag", ""),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "runs": runs_of(node),
        "children": [read(child) for child in node if child is not None],
    }


def shown_page(node, depth=0):
    """The document of the tab in front."""
    if node.getRole() == pyatspi.ROLE_DOCUMENT_WEB:
        return node if node.getState().contains(pyatspi.STATE_SHOWING) else None
    if depth > 12:
        return None
    for child in node:
        found = shown_page(child, depth + 1) if child is not None else None
        if found is not None:
            return found
    return None


desktop = pyatspi.Registry.getDesktop(0)
browsers = [app for app in desktop if app is not None and app.name in ("Firefox", "Firefox ESR", "firefox-esr")]
page = next((found for found in map(shown_page, browsers) if found is not None), None)
print(json.dumps(None if page is None else read(page), ensure_ascii=False))
