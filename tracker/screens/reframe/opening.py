"""What opens an answer, as lines below it."""

from textual.content import Content

from tracker.store.answering import Opening
from tracker.widgets.evidence_list import origin


def drawn(opening: Opening) -> Content:
    """Return it as lines, what there is of it."""
    lines = [Content(f"· {question}") for question in opening.questions]
    if opening.cards:
        lines += [Content("Your cards for it; ctrl+b takes one:").stylize("italic")]
        lines += [Content(f"“{card.text}”").stylize("$foreground") for card in opening.cards]
    if opening.lines:
        lines += [Content("From your own attempts:").stylize("italic")]
        for line in opening.lines:
            lines += [Content(f"“{line.text}”").stylize("$foreground"), Content(origin(line))]
    return Content("\n").join(lines)
