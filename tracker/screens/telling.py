"""Workers that a file which cannot be read ends with a sentence, never with a crash."""

from collections.abc import Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, cast

from textual.worker import Worker, WorkType

from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from textual.dom import DOMNode as _Node

    from tracker.screens.host import Host
else:
    # Textual takes styles and keys over from the first base that is a node, and that is to be the screen.
    _Node = object


class Telling(_Node):
    """Stands before a Textual class. What the file refuses within a worker of it is told in a toast.

    So a worker that asks the file need not think of a file that is locked: it ends there, having changed nothing,
    and what it was begun for can be begun anew. A worker that has more to say catches StoreError itself.
    """

    def run_worker(self, work: WorkType[Any], *args: Any, **kwargs: Any) -> Worker[Any]:
        """Run work as Textual does; it gives None where the file stood in the way."""
        return super().run_worker(_telling(cast("Host", self.app), work), *args, **kwargs)


def _telling(host: "Host", work: WorkType[Any]) -> Callable[[], Any]:
    async def told() -> Any:
        try:
            done = work() if callable(work) else work
            return await done if isawaitable(done) else done
        except StoreError as error:
            host.tell(str(error), severity="error")
            return None

    return told
