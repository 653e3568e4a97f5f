"""What stands between paragraphs: sections, code, displayed formulas, cells, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from referee.typst.escape import string
from referee.typst.inline import nothing, plain

if TYPE_CHECKING:
    from referee.typst.writer import Writer

_LANGUAGES = {"ipython3": "python", "ipython": "python", "python3": "python", "pycon": "python", "console": "bash"}
_PLAIN = ("none", "text", "default", "myst-ansi", "ipythontb")


def block(node: nodes.Element, writer: Writer) -> str:
    """The content as a block of its own."""
    text = writer.anchor(node) + writer.children(node).strip()
    return f"{text}\n\n" if text else ""


def paragraph(node: nodes.Element, writer: Writer) -> str:
    """A paragraph."""
    anchor = writer.anchor(node)
    return f"{anchor}{writer.children(node).strip()}\n\n"


def start_of_file(node: nodes.Element, writer: Writer) -> str:
    """Another document of the book."""
    outer, writer.docname = writer.docname, node["docname"]
    body = writer.children(node)
    writer.docname = outer
    return body


def section(node: nodes.Element, writer: Writer) -> str:
    """A section with its heading."""
    writer.depth += 1
    body = writer.children(node)
    writer.depth -= 1
    return body


def title(node: nodes.Element, writer: Writer) -> str:
    """A heading with the number that the HTML has."""
    if not isinstance(node.parent, nodes.section):
        return rubric(node, writer)
    numbers = writer.env.toc_secnumbers.get(writer.docname, {})
    ids = node.parent["ids"]
    found = next((numbers[f"#{name}"] for name in ids if f"#{name}" in numbers), None)
    if found is None and opens_document(node.parent):
        found = numbers.get("")
    number = string(".".join(map(str, found))) if found else "none"
    label = writer.label(node.parent)
    place = f"<{label}>" if label else "none"
    opens = ", opens: true" if opens_document(node.parent) else ""
    return f"#book.sec({writer.depth}, {number}, {place}{opens})[{writer.children(node)}]\n\n"


def opens_document(node: nodes.Element) -> bool:
    """Whether a section is the first of its document."""
    siblings = [child for child in node.parent.children if isinstance(child, nodes.section)]
    return not isinstance(node.parent, nodes.section) and bool(siblings) and siblings[0] is node


def rubric(node: nodes.Element, writer: Writer) -> str:
    """A heading that is not in the table of contents."""
    return f"#book.rubric[{writer.anchor(node)}{writer.children(node)}]\n\n"


def math_block(node: nodes.Element, writer: Writer) -> str:
    """A displayed formula with its number, if it has one."""
    label = writer.label(node)
    place = f"#metadata(none)<{label}>" if label else ""
    number = "none"
    if node.get("number") is not None and node.get("ids"):
        if writer.config.math_numfig and writer.config.numfig:
            number = string(writer.number(node, "displaymath") or str(node["number"]))
        else:
            number = string(str(node["number"]))
    spoken = string(node.astext().strip())
    return f"{place}#book.eq({number}, {spoken})[{writer.formula(node, display=True)}]\n\n"


def literal_block(node: nodes.Element, writer: Writer) -> str:
    """Code, or the text a cell printed."""
    language = str(node.get("language", "none")).lower()
    language = _LANGUAGES.get(language, language)
    if "output" in node.get("classes", []) or is_output(node):
        language = "output"
    option = "" if language in _PLAIN else f", lang: {string(language)}"
    code = f"#raw(block: true{option}, {string(node.astext().rstrip())})"
    return f"{writer.anchor(node)}{code}\n\n"


def is_output(node: nodes.Node) -> bool:
    """Whether ``node`` lies in the output of a cell."""
    parent = node.parent
    while parent is not None:
        if isinstance(parent, nodes.container) and parent.get("nb_element") == "cell_code_output":
            return True
        parent = parent.parent
    return False


def block_quote(node: nodes.Element, writer: Writer) -> str:
    """A quotation with its source."""
    source = next((child for child in node.children if isinstance(child, nodes.attribution)), None)
    body = "".join(writer.render(child) for child in node.children if child is not source).strip()
    option = f", attribution: [{writer.children(source)}]" if source is not None else ""
    return f"{writer.anchor(node)}#quote(block: true{option})[{body}]\n\n"


def container(node: nodes.Element, writer: Writer) -> str:
    """A container: a part of the book, the input or output of a cell, a listing, or just its content."""
    if "part" in node.get("classes", []) and "title" in node:
        return f"#book.part({string(node['title'])})\n\n"
    if node.get("nb_element") == "cell_code_source" and not writer.config.typst_show_code:
        return ""
    if node.get("literal_block"):
        return listing(node, writer)
    return block(node, writer)


def listing(node: nodes.Element, writer: Writer) -> str:
    """Code with a caption."""
    anchor = writer.anchor(node)
    number = writer.number(node, "code-block")
    prefix = writer.config.numfig_format.get("code-block", "Listing %s") % number if number else ""
    captions = [child for child in node.children if isinstance(child, nodes.caption)]
    words = "".join(writer.children(child) for child in captions)
    body = "".join(writer.render(child) for child in node.children if child not in captions).strip()
    strong = f"#strong[{prefix}]#h(0.6em)" if prefix else ""
    return f"#book.listing([{strong}{words}])[{anchor}{body}]\n\n"


def signature(node: nodes.Element, writer: Writer) -> str:
    """The signature of a documented object, monospaced."""
    anchor = writer.anchor(node)
    return f"#book.signature[{anchor}#raw({string(' '.join(node.astext().split()))});]\n\n"


def indented(node: nodes.Element, writer: Writer) -> str:
    """Content moved in."""
    body = writer.children(node).strip()
    return f"#book.indented[{body}]\n\n" if body else ""


def transition(node: nodes.Element, writer: Writer) -> str:
    """A break between paragraphs; the line that MyST puts above footnotes is left out."""
    return "" if "footnotes" in node.get("classes", []) else "#book.transition\n\n"


PASSED = (
    *("document", "term", "definition", "field_name", "field_body", "option_group", "option", "option_string"),
    *("option_argument", "description", "classifier", "legend", "only", "glossary", "list_item", "tgroup", "line"),
)
BLOCKS = (
    *("compound", "compact_paragraph", "versionmodified", "desc", "hlist", "hlistcol", "acks", "centered"),
    *(
        "caption",
        "subtitle",
        "attribution",
        "dropdown_main",
        "dropdown_title",
        "sd_tab_label",
        "aside_main",
        "autosummary_table",
    ),
)
UNPRINTED = ("docinfo", "header", "footer", "colspec", "sidebar_title", "HiddenNode", "autosummary_toc")

HANDLERS: dict[str, Any] = {
    **dict.fromkeys(PASSED, plain),
    **dict.fromkeys(BLOCKS, block),
    **dict.fromkeys(UNPRINTED, nothing),
    "paragraph": paragraph,
    "start_of_file": start_of_file,
    "section": section,
    "title": title,
    "rubric": rubric,
    "math_block": math_block,
    "literal_block": literal_block,
    "doctest_block": literal_block,
    "block_quote": block_quote,
    "container": container,
    "desc_signature": signature,
    "desc_content": indented,
    "transition": transition,
}
