"""config.toml: what is understood, what is refused in a sentence, and how one line is changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.app import open_app, text_of, until, until_shown
from tests.support.shell import Shell
from tracker.config import Config, config_path, read_config, usable_keys, with_theme, write_theme

MODES = {"d": "Day", "l": "Ladder"}
PREFIXES = frozenset({"app", "mode", "day"})


def config(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_it_lies_in_the_platforms_folder(machine: Path) -> None:
    assert config_path() == machine / "config" / "moodladder" / "config.toml"


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    assert read_config(tmp_path / "none.toml") == Config()


def test_theme_and_keys_are_read(tmp_path: Path) -> None:
    found = config(tmp_path, 'theme = "dawn"\n[keys]\n"day.note" = "m, f2"\n')
    assert (found.theme, dict(found.keys), found.problems) == ("dawn", {"day.note": "m,f2"}, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = [", "is not written as TOML"),
        ("theme = 3", "theme in config.toml takes a name in quotes"),
        ("colour = 1", "config.toml does not know “colour”"),
        ("keys = 3", "[keys] in config.toml takes lines"),
        ('[keys]\n"day.note" = 4', "“day.note” in config.toml takes a key"),
        ('[keys]\n"day.note" = "two words"', "“day.note” in config.toml takes a key"),
        ('[keys]\n"day.note" = ""', "“day.note” in config.toml takes a key"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    found = config(tmp_path, text)
    assert len(found.problems) == 1
    assert said in found.problems[0]
    assert (found.theme, dict(found.keys)) == ("dusk", {})


def test_a_file_that_is_no_text_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe")
    assert "cannot be read as text" in read_config(tmp_path / "config.toml").problems[0]


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("day.note", "l", "“l” leads to Ladder everywhere"),
        ("day.note", "?", "“?” means the same everywhere"),
        ("day.note", "u", "“u” means the same everywhere"),
        ("dya.note", "m", "[keys] knows no “dya.note”"),
    ],
)
def test_a_key_that_is_taken_everywhere_is_refused(name: str, key: str, said: str) -> None:
    good, refused = usable_keys({name: key}, PREFIXES, MODES)
    assert good == {}
    assert said in refused[0]


def test_a_free_key_can_be_given_even_to_a_mode() -> None:
    keys = {"day.note": "m", "mode.day": "f5"}
    assert usable_keys(keys, PREFIXES, MODES) == (keys, [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "dawn"\n'),
        ('theme = "dusk"\n', 'theme = "dawn"\n'),
        ("# mine\ntheme='dusk'  # warm\n[keys]\n", '# mine\ntheme="dawn"  # warm\n[keys]\n'),
        ('[keys]\ntheme = "x"\n', 'theme = "dawn"\n[keys]\ntheme = "x"\n'),
        ('theme = "dusk"\r\n# end', 'theme = "dawn"\r\n# end'),
        ('theme = "dusk"', 'theme = "dawn"'),
        ('"theme" = "a#b" # c', '"theme" = "dawn" # c'),
    ],
)
def test_one_line_is_changed_and_the_rest_stays(before: str, after: str) -> None:
    assert with_theme(before, "dawn") == after


@given(st.lists(st.sampled_from(["# note", "", "[keys]", '"day.note" = "m"', 'theme = "plain" # x'])))
def test_all_other_lines_stay_whatever_the_file(lines: list[str]) -> None:
    text = "\n".join(lines)
    changed = with_theme(text, "dawn").split("\n")
    others = [line for line in lines if not line.startswith("theme")]
    assert [line for line in changed if not line.startswith("theme")] == (
        others or [""] if text == "" else others
    )


def test_the_theme_is_written_beside_and_put_in_place(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "config.toml"
    write_theme(path, "plain")
    assert read_config(path).theme == "plain"
    assert [file.name for file in path.parent.iterdir()] == ["config.toml"]


def test_a_linked_file_stays_linked_and_its_mode_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "dots.toml", tmp_path / "config.toml"
    real.write_text('theme = "dusk"\n')
    real.chmod(0o640)
    link.symlink_to(real)
    write_theme(link, "dawn")
    assert link.is_symlink()
    assert real.read_text() == 'theme = "dawn"\n'
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("text", ["theme = [", 'x = """\ntheme = "a"\n"""\n', 'theme = """\ndusk"""\n'])
def test_a_file_that_would_be_hurt_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011
        write_theme(path, "dawn")
    assert path.read_text() == text


async def test_a_remapped_key_works_and_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[keys]\n"day.nothing" = "m"\n')
    async with open_app(tmp_path / "a.db", kind=Shell, config=path) as pilot:
        await until_shown(pilot, "note:")
        pilot.app.screen.set_focus(None)
        await until_shown(pilot, "m nothing")
        await pilot.press("m")
        await until_shown(pilot, "nothing [b]done[/b]")


async def test_problems_are_told_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "neon"\n[keys]\n"day.nothing" = "l"\n')
    async with open_app(tmp_path / "a.db", (120, 40), kind=Shell, config=path) as pilot:
        await until_shown(pilot, "There is no theme “neon”")
        await until_shown(pilot, "“l” leads to Ladder everywhere")
        await until(pilot, lambda: pilot.app.theme == "dusk", "the usual theme")


async def test_a_key_taken_from_another_action_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[keys]\n"day.nothing" = "x"\n')
    async with open_app(tmp_path / "a.db", (120, 40), kind=Shell, config=path) as pilot:
        await until_shown(pilot, "gives the key of “day.clear”")
        pilot.app.screen.set_focus(None)
        await pilot.press("x")
        await until_shown(pilot, "nothing [b]done[/b]")
        await pilot.press("l")
        await until_shown(pilot, "the other place")
        await pilot.press("d")
        await until_shown(pilot, "note:")
        await pilot.pause()
        assert "gives the key of" not in text_of(pilot.app)
