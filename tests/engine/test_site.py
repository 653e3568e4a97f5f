"""What is mended in written pages, and figures made light."""

from pathlib import Path

import pytest

from referee import pages, svg


def test_the_address_of_another_host_is_dropped() -> None:
    html = '<script>var a = 1;</script>\n<script>const THEBE_JS_URL = "https://elsewhere.example/thebe.js"; const b = 2</script>\n<p>'
    assert pages.without_thebe(html) == "<script>var a = 1;</script>\n<p>"


def test_toggles_get_a_name() -> None:
    html = '<summary><span class="toctree-toggle" role="presentation"><i></i></span></summary>'
    assert 'aria-label="Show or hide' in pages.named_toggles(html)
    assert "role=" not in pages.named_toggles(html)


def test_a_bibliography_without_false_roles() -> None:
    html = '<div role="list" class="citation-list">\n<div class="citation" id="x" role="doc-biblioentry">'
    assert pages.plain_bibliography(html) == '<div class="citation-list">\n<div class="citation" id="x">'


def test_signatures_keep_their_words_and_links() -> None:
    html = (
        '<dt class="sig sig-object py" id="f"><span class="sig-name descname"><span class="pre">f</span></span>'
        '<span class="sig-paren">(</span><em class="sig-param"><span class="n"><span class="pre">x</span></span>'
        '<span class="o"><span class="pre">=</span></span><span class="default_value"><span class="pre">1</span></span></em>'
        '<span class="sig-paren">)</span><a href="s.html">s</a></dt><p><span class="pre">x</span></p>'
    )
    assert pages.light_signatures(html) == (
        '<dt class="sig sig-object py" id="f"><span class="sig-name descname">f</span>(<em>x=1</em>)<a href="s.html">s</a></dt>'
        '<p><span class="pre">x</span></p>'
    )


def test_figures_load_late_with_room_kept(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="150pt"></svg>')
    html = pages.lazy_images('<img alt="a" src="a.svg" /><img src="b.png"/>', tmp_path)
    assert html == '<img loading="lazy" decoding="async" width="400" height="200" alt="a" src="a.svg" /><img src="b.png"/>'


FIGURE = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "x"
  "y">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="10pt">
 <!-- text -->
 <g id="axes_1" style="fill: none; stroke: #00ff00">
  <path id="mark" d="M 1.234567 0
L 2.5 -3.999999
"/>
  <use xlink:href="#mark" transform="scale(0.015625)" clip-path="url(#clip)"/>
 </g>
 <clipPath id="clip"/>
</svg>"""


def test_a_figure_made_light_keeps_what_it_draws() -> None:
    light = svg.light(FIGURE)
    assert len(light) < 0.75 * len(FIGURE)
    for kept in ("M 1.23 0 L 2.5 -4", "scale(0.015625)", "fill:none;stroke:#00ff00", 'id="i0"', 'xlink:href="#i0"', 'url(#i1)', 'id="i1"'):
        assert kept in light
    for gone in ("DOCTYPE", "text", "axes_1", "\n"):
        assert gone not in light


@pytest.mark.parametrize(
    ("value", "text"), [(1.23456, "1.23"), (-120.0, "-120"), (0.015625, "0.015625"), (100.999, "101"), (0.0, "0")]
)
def test_coordinates_are_rounded_and_scales_are_not(value: float, text: str) -> None:
    assert svg.rounded(value) == text
