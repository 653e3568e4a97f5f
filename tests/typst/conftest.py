"""A miniature book, written by the tests, and a way to build it."""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import typst
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

CONF = r"""
project = "Miniature"
author = "A. Referee"
extensions = ["myst_nb", "sphinxcontrib.bibtex", "sphinx_design", "sphinx.ext.autodoc", "referee.typst"]
myst_enable_extensions = ["dollarmath", "amsmath", "colon_fence", "deflist", "fieldlist", "attrs_inline"]
nb_execution_mode = "off"
nb_render_markdown_format = "myst"
bibtex_bibfiles = ["references.bib"]
numfig = True
math_numfig = True
smartquotes = False
typst_filename = "miniature.pdf"
typst_title = "A Miniature Review"
typst_subtitle = "Every kind of thing once"
typst_imprint = "Set by the tests"
mathjax3_config = {"tex": {"macros": {"kB": r"k_{\mathrm B}", "comm": [r"\left[#1, #2\right]", 2]}}}
"""

INDEX = """
# Welcome

Begin with {doc}`energy`, then see {ref}`the scale <scale>`, {eq}`work` and {numref}`curve`.

```{toctree}
:caption: First part
:numbered:
energy
```

```{toctree}
:caption: Appendices
scale
notebook
api
references
```
"""

ENERGY = r"""
(energy)=
# Energy and $\kB T$ in *short*

Work is bounded{cite}`gibbs1902`, as everyone knows.[^known] Later the same.[^known] Hash # star * dollar \$5,
under_score, at @home, <angle>, "quotes", `raw_code(x)`, tilde ~, back\\slash, 1. not a list, // no comment, a--b.

[^known]: A footnote with $E = mc^2$ and *emphasis*.

```{math}
:label: work
\begin{aligned}
W &\le \kB T \, D\!\left(\rho \middle\| \tau\right) \\
  &= \comm{H}{\rho} + \ket{\psi}\bra{\phi}
\end{aligned}
```

By {eq}`work` nothing is free; $\left.\frac{\partial f}{\partial x}\right|_{x=0}$, $\| \rho \|_1 \ge |x|$,
$\bigl\langle a \bigr\rangle \otimes b$, $T_\text{eff} = \operatorname{Tr}(\rho H)$, $a \neq \sec \widehat{AB}$.

$$
f(x) = \left\{ \begin{array}{ll} 1 & x > 0 \\ 0 & \text{otherwise} \end{array} \right.
$$

## A figure

```{figure} figures/curve.svg
:name: curve
:alt: A rising line
:width: 60%

The curve of $x$ against {cite}`gibbs1902`.
```

See {numref}`curve`, {numref}`numbers` and [the outside](https://example.org/a_b?c=d&e=%20f#g).

```{list-table} Some numbers
:name: numbers
:header-rows: 1
:widths: 20 50 30

* - Symbol
  - Meaning
  - Value
* - $\kB$
  - The constant of Boltzmann, with a long explanation that wraps, `a_very_long_identifier.that_must_break_somewhere`
  - $1.38 \times 10^{-23}$
* - $x$
  - Position
  - 1
```

:::{admonition} Verdict: contradicted
:class: verdict contradicted

The bound of $\kB T \ln 2$ is exceeded by **13 decades**.
:::

:::{note}
A plain note, [✗ contradicted]{.verdict-word .contradicted}, with a list:

- one
- two
  1. inner
:::

```{code-block} python
:caption: A listing
:name: listing

def work(x: float) -> float:
    return 2 * x  # "twice"
```

```{toctree}
energy-details
```
"""

DETAILS = r"""
# Details

Term
: Its definition.

:Field: Its body.

> A quotation.
>
> -- Somebody

| a | b |
|:--|--:|
| 1 | 2 |

***

{sub-ref}`wordcount-words` words. H{sub}`2`O, x{sup}`2`, {abbr}`QM (quantum mechanics)`.

```{eval-rst}
| A line
|   another

.. rubric:: A rubric

.. versionadded:: 1.0 With a remark.

.. glossary::

   ergotropy
     What can be extracted.

.. only:: html

   Hidden from print.

.. raw:: html

   <b>HIDDENHTML</b>

.. topic:: A topic

   Its body.

.. seealso:: :term:`ergotropy`
```

::::{grid} 2
:::{grid-item-card} A card
Card body {bdg-primary}`badge`
:::
::::
"""

SCALE = "(scale)=\n# The scale\n\n" + "\n\n".join(
    f":::{{admonition}} {kind.replace('-', ' ')}\n:class: verdict {kind}\n\nWhat it means.\n:::"
    for kind in (
        "misattributed contradicted does-not-follow true-but-inert classical-already holds-in-scope holds"
        " not-testable not-physics"
    ).split()
)

LONG_TABLE = "\n\n| id | verdict | why |\n|---|---|---|\n" + "\n".join(
    f"| QCD-{n:03d} | contradicted | Reason number {n}: it needs more energy than the manuscript has at its disposal,"
    " by many decades |"
    for n in range(1, 61)
)

API = """
# Interface

```{eval-rst}
.. py:function:: ergotropy(rho: ndarray, h: ndarray) -> float

   The most work a unitary extracts.

   :param rho: the state
   :raises ValueError: if it is not a state
```
"""

REFERENCES = "# References\n\n```{bibliography}\n:style: unsrt\n```\n"

BIB = r"""
@book{gibbs1902, author = {Gibbs, J. Willard}, title = {Elementary Principles in {S}tatistical Mechanics},
  publisher = {Scribner}, year = {1902}}
"""

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"><rect width="200" height="120" fill="#eef"/>'
    '<path d="M0 120 L200 0" stroke="#a00" stroke-width="3"/></svg>'
)


def notebook() -> str:
    """A notebook with saved outputs: printed text, Markdown beside HTML, a panel, figures as SVG."""
    drawn = ":::{figure} /figures/curve.*\n:name: fig-drawn\n:alt: A line\n\nDrawn by a cell.\n:::"
    panel = (
        "::::{admonition} ✓ holds · Is it so?\n:class: verdict holds\n\n"
        "| number | value |\n|:--|:--|\n| `a_b` | 3 |\n::::"
    )
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": ["printed: 42\n"]},
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"text/html": ["<b>HTMLONLY</b>"], "text/markdown": ["**chosen** $x^2$"], "text/plain": ["plain"]},
        },
        {"output_type": "display_data", "metadata": {}, "data": {"image/svg+xml": [SVG], "text/plain": ["<Figure>"]}},
        {"output_type": "display_data", "metadata": {}, "data": {"text/markdown": [drawn], "text/plain": ["drawn"]}},
        {"output_type": "display_data", "metadata": {}, "data": {"text/markdown": [panel], "text/plain": ["panel"]}},
    ]
    cells = [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# A notebook\n"]},
        {
            "cell_type": "code",
            "id": "b",
            "metadata": {},
            "execution_count": 1,
            "source": ["SECRETCODE = 42"],
            "outputs": outputs,
        },
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def write_miniature(root: Path) -> Path:
    """Write the miniature book below ``root``."""
    files = {
        "conf.py": CONF,
        "index.md": INDEX,
        "energy.md": ENERGY,
        "energy-details.md": DETAILS,
        "scale.md": SCALE + LONG_TABLE,
        "notebook.ipynb": notebook(),
        "api.md": API,
        "references.md": REFERENCES,
        "references.bib": BIB,
        "figures/curve.svg": SVG,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    figure = b'#set page(width: 80mm, height: 45mm)\n#set text(font: "DejaVu Sans Mono")\nPRINTEDFIGURE'
    (root / "figures/curve.pdf").write_bytes(typst.compile(figure, ignore_system_fonts=True))
    return root


def sphinx_build(source: Path, out: Path) -> str:
    """Build ``source`` with the builder under test; return Sphinx's warnings."""
    said = io.StringIO()
    with patch_docutils(), docutils_namespace(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app = Sphinx(str(source), str(source), str(out), str(out / ".doctrees"), "typstpdf", status=None, warning=said)
        app.build(force_all=True)
    return said.getvalue()


@pytest.fixture
def build() -> Callable[[Path, Path], str]:
    """The function that builds a book."""
    return sphinx_build


@pytest.fixture(scope="session")
def miniature(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The miniature's PDF and what Sphinx warned of."""
    root = write_miniature(tmp_path_factory.mktemp("miniature"))
    said = sphinx_build(root, root / "_build")
    return root / "_build" / "miniature.pdf", said
