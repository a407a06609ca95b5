"""The least Textual application with a header, a table and a footer: what Moodladder's start is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Footer, Header


class Bare(App[None]):
    """A header, a table of twenty rows, a footer."""

    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield DataTable[str]()
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("one", "two", "three")
        table.add_rows([f"row-{n}", "a", "b"] for n in range(20))


if __name__ == "__main__":
    Bare().run()
