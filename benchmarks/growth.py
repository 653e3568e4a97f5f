"""A book that grows: the miniature with more and more copies of one chapter."""

from __future__ import annotations

from pathlib import Path

from tests.mini import LEDGER, SPRING, SPRING_MODEL, TOC, write_book, write_page


def grown(folder: Path, copies: int) -> Path:
    """The miniature with `copies` of its second chapter: model, argument, claim, notebook and figure each."""
    book = write_book(folder)
    claims, names, pages = "", [], ""
    for number in range(2, copies + 1):
        name = f"spring{number}"
        names.append(f'"{name}"')
        pages += f"  - file: book/mini/{name}\n"
        claims += f'  - {{id: MINI-1{number}, lines: [[3, 3]], kind: equation, says: "Copy {number} holds energy."}}\n'
        argument = SPRING.replace("physics.spring", f"physics.{name}").replace("spring.stretch", f"{name}.stretch")
        argument = argument.replace("spring-energy", f"{name}-energy").replace("MINI-02", f"MINI-1{number}")
        argument = argument.replace("draw_stretch", f"draw_stretch{number}")
        (book / f"referee/physics/{name}.py").write_text(SPRING_MODEL, encoding="utf-8")
        (book / f"referee/mini/{name}.py").write_text(argument, encoding="utf-8")
        write_page(book, name, f"Copy {number}.", name, f"draw_stretch{number}", "SPRING_ENERGY")
    ledger = LEDGER.replace("non_claims:", f"{claims}non_claims:")
    (book / "claims/mini.yaml").write_text(ledger, encoding="utf-8")
    (book / "_toc.yml").write_text(TOC + pages, encoding="utf-8")
    modules = ", ".join(['"section"', '"spring"', *names])
    (book / "referee/mini/__init__.py").write_text(f"MODULES = ({modules})\n", encoding="utf-8")
    return book
