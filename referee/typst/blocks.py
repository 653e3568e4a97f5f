"""What stands between paragraphs: sections, lists, code, boxes, cells, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.locale import admonitionlabels

from referee.typst.escape import markup, string
from referee.typst.inline import nothing, plain
from referee.verdict import Verdict

if TYPE_CHECKING:
    from referee.typst.writer import Writer

#: The colours of the closed scale of verdicts, by the class of a box or of a word.
TONES = {verdict.slug: verdict.colour for verdict in Verdict}

#: Boxes with more characters than this, or with a figure inside, may break across pages.
SHORT_BOX = 1500

_NUMBERING = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_LANGUAGES = {"ipython3": "python", "ipython": "python", "python3": "python", "pycon": "python", "console": "bash"}
_PLAIN = ("none", "text", "default", "myst-ansi", "ipythontb")


def block(node: nodes.Element, writer: Writer) -> str:
    """The content as a block of its own."""
    body = writer.children(node).strip()
    return f"{writer.anchor(node)}{body}\n\n" if body or writer.label(node) else ""


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


def items(node: nodes.Element, writer: Writer) -> tuple[str, str]:
    """The items of a list as Typst arguments, and whether it is set tight."""
    entries = [child for child in node.children if isinstance(child, nodes.Element)]
    texts = [f"[{writer.anchor(entry)}{writer.children(entry).strip()}]" for entry in entries]
    tight = all(sum(isinstance(child, nodes.paragraph) for child in entry.children) <= 1 for entry in entries)
    return ",\n  ".join(texts), "true" if tight else "false"


def bullet_list(node: nodes.Element, writer: Writer) -> str:
    """A list with bullets."""
    texts, tight = items(node, writer)
    return f"{writer.anchor(node)}#list(tight: {tight},\n  {texts},\n)\n\n" if texts else ""


def enumerated_list(node: nodes.Element, writer: Writer) -> str:
    """A numbered list, in the author's numbering."""
    texts, tight = items(node, writer)
    style = node.get("prefix", "") + _NUMBERING.get(node.get("enumtype", "arabic"), "1") + (node.get("suffix") or ".")
    start = int(node.get("start", 1))
    head = f"#enum(tight: {tight}, start: {start}, numbering: {string(style)}"
    return f"{writer.anchor(node)}{head},\n  {texts},\n)\n\n" if texts else ""


def definition_list(node: nodes.Element, writer: Writer) -> str:
    """Terms and what they mean (definitions, fields, options)."""
    entries = []
    for entry in node.children:
        if not isinstance(entry, nodes.Element):
            continue
        heads = [child for child in entry.children if not is_body(child)]
        bodies = [child for child in entry.children if is_body(child)]
        head = ", ".join(writer.render(child).strip() for child in heads)
        body = "".join(writer.render(child) for child in bodies).strip()
        entries.append(f"terms.item([{writer.anchor(entry)}{head}], [{body}])")
    inner = ",\n  ".join(entries)
    return f"{writer.anchor(node)}#terms(\n  {inner},\n)\n\n" if entries else ""


def is_body(node: nodes.Node) -> bool:
    """Whether ``node`` is the explaining half of a list entry."""
    return isinstance(node, nodes.definition | nodes.field_body | nodes.description)


def block_quote(node: nodes.Element, writer: Writer) -> str:
    """A quotation with its source."""
    source = next((child for child in node.children if isinstance(child, nodes.attribution)), None)
    body = "".join(writer.render(child) for child in node.children if child is not source).strip()
    option = f", attribution: [{writer.children(source)}]" if source is not None else ""
    return f"{writer.anchor(node)}#quote(block: true{option})[{body}]\n\n"


def boxed(node: nodes.Element, writer: Writer, name: str | None) -> str:
    """A box with its title: coloured for a verdict, neutral for anything else."""
    anchor = writer.anchor(node)
    heading = next((child for child in node.children if isinstance(child, nodes.title)), None)
    head = writer.children(heading).strip() if heading is not None else markup(name or "")
    body = "".join(writer.render(child) for child in node.children if child is not heading).strip()
    large = len(node.astext()) > SHORT_BOX or any(True for _ in node.findall(nodes.figure))
    options = f"title: {f'[{head}]' if head else 'none'}, breakable: {'true' if large else 'false'}"
    colour = tone(node, "verdict")
    options += ", tone: book.accent" if "recommendation" in node.get("classes", []) else ""
    call = f"#book.verdict(rgb({string(colour)}), {options})" if colour else f"#book.admonition({options})"
    return f"{call}[{anchor}{body}]\n\n"


def tone(node: nodes.Element, marker: str) -> str | None:
    """The colour of a node of class ``marker`` that also has the class of a verdict."""
    classes: list[str] = node.get("classes", [])
    return next((TONES[name] for name in classes if name in TONES), None) if marker in classes else None


def verdict_word(node: nodes.Element, writer: Writer) -> str:
    """Text in the line; the word of a verdict in its colour."""
    colour = tone(node, "verdict-word")
    body = plain(node, writer)
    return f"#book.verdict-word(rgb({string(colour)}))[{body}];" if colour else body


def admonition(node: nodes.Element, writer: Writer) -> str:
    """An admonition, generic or of a named kind."""
    name = type(node).__name__
    return boxed(node, writer, None if name == "admonition" else str(admonitionlabels.get(name, name.capitalize())))


def topic(node: nodes.Element, writer: Writer) -> str:
    """A topic or sidebar; a local table of contents is left out."""
    return "" if "contents" in node.get("classes", []) else boxed(node, writer, None)


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


def line_block(node: nodes.Element, writer: Writer) -> str:
    """Lines as the author broke them."""
    return f"{writer.anchor(node)}{lines(node, writer, 0)}\n\n"


def lines(node: nodes.Element, writer: Writer, depth: int) -> str:
    """The lines of a block, inner blocks moved in."""
    texts = []
    for child in node.children:
        if isinstance(child, nodes.line_block):
            texts.append(lines(child, writer, depth + 1))
        elif isinstance(child, nodes.Element):
            indent = f"#h({1.5 * depth:g}em);" if depth else ""
            texts.append(indent + writer.children(child))
    return "#linebreak();".join(texts)


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


ADMONITIONS = ("admonition", *admonitionlabels, "SideNoteNode")
PASSED = (
    *("document", "term", "definition", "field_name", "field_body", "option_group", "option", "option_string"),
    *("option_argument", "description", "classifier", "legend", "only", "glossary", "list_item", "tgroup", "line"),
)
BLOCKS = (
    *("compound", "compact_paragraph", "versionmodified", "desc", "hlist", "hlistcol", "acks", "centered"),
    *("caption", "subtitle", "attribution", "dropdown_main", "dropdown_title", "sd_tab_label", "aside_main"),
)
UNPRINTED = ("docinfo", "header", "footer", "colspec", "sidebar_title", "HiddenNode")

HANDLERS: dict[str, Any] = {
    **dict.fromkeys(PASSED, plain),
    **dict.fromkeys(BLOCKS, block),
    **dict.fromkeys(UNPRINTED, nothing),
    **dict.fromkeys(ADMONITIONS, admonition),
    "inline": verdict_word,
    "paragraph": paragraph,
    "start_of_file": start_of_file,
    "section": section,
    "title": title,
    "rubric": rubric,
    "math_block": math_block,
    "literal_block": literal_block,
    "doctest_block": literal_block,
    "bullet_list": bullet_list,
    "enumerated_list": enumerated_list,
    **dict.fromkeys(("definition_list", "field_list", "option_list"), definition_list),
    "block_quote": block_quote,
    "topic": topic,
    "sidebar": topic,
    "container": container,
    "line_block": line_block,
    "desc_signature": signature,
    "desc_content": indented,
    "transition": transition,
}
