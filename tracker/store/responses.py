"""Responses to questionnaires: each answer is a row of its own, committed as it is given."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.domain.changes import Changed
from tracker.domain.questionnaires import Answers, Questionnaire
from tracker.domain.responses import Response, Sitting
from tracker.domain.time import Stamp, iso_instant
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, owned, stamped, touched
from tracker.store.transaction import Transaction


class Responses:
    """Every sitting with every questionnaire."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    # Reading

    def of(self, questionnaire_id: str) -> tuple[Response, ...]:
        """Return those that are done, by day and then in the order they were begun."""
        return self._read("questionnaire = ? AND sitting = 'done'", questionnaire_id)

    def last(self, questionnaire_id: str) -> Response | None:
        """Return the last of those that are done, without reading the others."""
        last = """SELECT id FROM responses WHERE questionnaire = ? AND sitting = 'done'
            ORDER BY day DESC, seq DESC LIMIT 1"""
        found = self._read(f"id = ({last})", questionnaire_id)
        return found[0] if found else None

    def begun(self, questionnaire_id: str) -> Response | None:
        """Return the one that was begun and left, the latest if there are several."""
        found = self._read("questionnaire = ? AND sitting = 'begun'", questionnaire_id)
        return found[-1] if found else None

    def one(self, response_id: str) -> Response:
        """Return a response; raise NotThere if it is gone."""
        found = self._read("id = ?", response_id)
        if not found:
            raise NotThere
        return found[0]

    def last_days(self) -> dict[str, date]:
        """Return, by questionnaire, the day of the last response that is done."""
        sql = "SELECT questionnaire, max(day) AS last FROM responses WHERE sitting = 'done' GROUP BY questionnaire"
        return {row["questionnaire"]: date.fromisoformat(row["last"]) for row in self._file.rows(sql)}

    def _read(self, where: str, value: str) -> tuple[Response, ...]:
        rows = self._file.rows(f"SELECT * FROM responses WHERE {where} ORDER BY day, seq", (value,))
        sql = f"""SELECT response_id, item, value FROM answers
            WHERE response_id IN (SELECT id FROM responses WHERE {where})"""
        answers: dict[str, dict[str, int]] = {row["id"]: {} for row in rows}
        for row in self._file.rows(sql, (value,)):
            # Another window may have begun one between the two questions.
            answers.setdefault(row["response_id"], {})[row["item"]] = row["value"]
        return tuple(_response(row, answers[row["id"]]) for row in rows)

    # Writing

    def begin(self, questionnaire: Questionnaire, day: date, now: Stamp) -> Changed:
        """Begin a response for `day`; its id is the first of the change's."""

        def act(write: Transaction) -> None:
            self._insert(write, questionnaire, day, now, Sitting.BEGUN)

        return self._file.write(f"{questionnaire.name} begun", act)

    def record(self, questionnaire: Questionnaire, answers: Answers, day: date, now: Stamp) -> Changed:
        """Write a whole response that is done; raise Refused, with nothing written, for an answer off its scale."""
        given = {item: questionnaire.item(item).checked(value) for item, value in answers.items()}

        def act(write: Transaction) -> None:
            response_id = self._insert(write, questionnaire, day, now, Sitting.DONE)
            for item, value in given.items():
                self._give(write, response_id, item, value, now)

        return self._file.write(f"{questionnaire.name} taken", act)

    def answer(
        self, response_id: str, questionnaire: Questionnaire, item: str, value: int | None, now: Stamp
    ) -> Changed:
        """Write an answer over what was there, or with None take it back; raise Refused for one off its scale,
        NotThere if the response is gone.
        """
        if value is not None:
            questionnaire.item(item).checked(value)

        def act(write: Transaction) -> None:
            if write.row("responses", response_id) is None:
                raise NotThere
            self._give(write, response_id, item, value, now)

        return self._file.write(f"{questionnaire.name}, item {item}", act)

    def finish(self, response_id: str, questionnaire: Questionnaire, now: Stamp) -> Changed:
        """Say that a response is done; items may be open."""
        values = {"sitting": Sitting.DONE.value, "finished_at": iso_instant(now.at), **touched(now)}
        return self._file.write(
            f"{questionnaire.name} taken", lambda write: write.update("responses", response_id, values)
        )

    def redate(self, response_id: str, questionnaire: Questionnaire, day: date, now: Stamp) -> Changed:
        """Put a response on another day."""
        values = {"day": day.isoformat(), **touched(now)}
        return self._file.write(
            f"{questionnaire.name}, its day", lambda write: write.update("responses", response_id, values)
        )

    def delete(self, response_id: str, questionnaire: Questionnaire) -> Changed:
        """Delete a response with its answers; raise NotThere if it is gone already."""

        def act(write: Transaction) -> None:
            sql = "SELECT id FROM answers WHERE response_id = ? ORDER BY seq"
            for row in self._file.rows(sql, (response_id,)):
                write.delete("answers", row["id"])
            write.delete("responses", response_id)

        return self._file.write(f"{questionnaire.name} deleted", act)

    def _insert(
        self, write: Transaction, questionnaire: Questionnaire, day: date, now: Stamp, sitting: Sitting
    ) -> str:
        row = {
            **owned(write, "responses", now),
            **stamped(now, day),
            "questionnaire": questionnaire.id,
            "sitting": sitting.value,
            "finished_at": iso_instant(now.at) if sitting is Sitting.DONE else None,
        }
        write.insert("responses", row)
        return str(row["id"])

    def _give(self, write: Transaction, response_id: str, item: str, value: int | None, now: Stamp) -> None:
        sql = "SELECT id FROM answers WHERE response_id = ? AND item = ?"
        there = [row["id"] for row in self._file.rows(sql, (response_id, item))]
        if value is None:
            self._forget(write, there)
        elif there:
            write.update("answers", there[0], {"value": value, **touched(now)})
        else:
            row = {**owned(write, "answers", now), "response_id": response_id, "item": item, "value": value}
            write.insert("answers", row)

    def _forget(self, write: Transaction, ids: Iterable[str]) -> None:
        for answer_id in ids:
            write.delete("answers", answer_id)


def _response(row: Any, answers: Answers) -> Response:
    return Response(
        row["id"], row["questionnaire"], date.fromisoformat(row["day"]), Sitting(row["sitting"]), answers
    )
