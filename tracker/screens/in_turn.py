"""Acts that the keys typed after them wait for."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from textual.dom import DOMNode
from textual.worker import Worker

from tracker.screens.host import Host

N = TypeVar("N", bound=DOMNode)
P = ParamSpec("P")
T = TypeVar("T")


def in_turn(begin: Callable[Concatenate[N, P], Worker[T]]) -> Callable[Concatenate[N, P], Worker[T]]:
    """Let keys wait for what a method does in its worker: for the dialog it opens, or for its end. Above `@work`.

    Without it, what is typed while the worker still reads or writes reaches the screen that stood there before.
    """

    @wraps(begin)
    def held(self: N, /, *args: P.args, **kwargs: P.kwargs) -> Worker[T]:
        worker = begin(self, *args, **kwargs)
        cast("Host", self.app).hold_keys(worker)
        return worker

    return held
