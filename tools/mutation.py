#!/usr/bin/env python3
"""Mutation testing at the speed of a fork: which changes of `time/` and `order/` no test notices.

    mutmut run none; cd mutants && python ../tools/mutation.py [--every 5] [--from 2] [--children 2] [--only NAME] [--list]

mutmut (extra `mutation`, configured in `setup.cfg`) makes the mutants and finds which tests reach which function. Here the
tests are collected once; each mutant is a fork that runs those that reach it, the quickest first, until one fails. Prints
the share killed by module; with --list the survivors, which `mutmut show NAME` shows. `--every N` takes each N-th mutant,
the first of them that numbered `--from`; `--only` those of modules, functions or mutants whose names begin so.
"""

from __future__ import annotations

import argparse
import configparser
import json
import os
import pathlib
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
from _pytest.runner import runtestprotocol

KILLED, SURVIVED, UNREACHED = "killed", "survived", "not reached"
# A test that runs so long has not ended.
SECONDS = 20


class Mutation:
    """A plugin that runs the tests of each mutant in a fork of the process that collected them."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        stats = json.loads(pathlib.Path("mutmut-stats.json").read_text("utf-8"))
        self.reaching: dict[str, list[str]] = stats["tests_by_mangled_function_name"]
        self.seconds: dict[str, float] = stats["duration_by_test"]
        self.verdicts: dict[str, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of the tests, the mutants."""
        items = {item.nodeid: item for item in session.items}
        running: dict[int, str] = {}
        for name in self.mutants():
            reaching = self.reaching.get(name.rpartition("__mutmut_")[0], ())
            tests = sorted(reaching, key=lambda test: self.seconds.get(test, 0))
            found = [items[test] for test in tests if test in items]
            if not found:
                self.verdicts[name] = UNREACHED
                continue
            if len(running) >= self.arguments.children:
                self.wait(running)
            pid = os.fork()
            if not pid:
                judge(name, found)
            running[pid] = name
        while running:
            self.wait(running)
        return True

    def mutants(self) -> Iterator[str]:
        """The names of the mutants, module by module."""
        names = [
            name
            for path in sorted(pathlib.Path("src").rglob("*.meta"))
            for name in json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        ]
        chosen = [name for name in names if not self.arguments.only or name.startswith(tuple(self.arguments.only))]
        return iter(chosen[self.arguments.start :: self.arguments.every])

    def wait(self, running: dict[int, str]) -> None:
        """Note how one mutant ended: anything but a clean end is a kill."""
        pid, status = os.wait()
        self.verdicts[running.pop(pid)] = SURVIVED if status == 0 else KILLED

    def report(self) -> None:
        """The shares by module, and of all."""
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for name, verdict in self.verdicts.items():
            module = name.rpartition(".")[0]
            table[module][verdict] += 1
            table["all"][verdict] += 1
        for module in sorted(table, key=lambda module: (module == "all", module)):
            row = table[module]
            print(f"{module:32} {sum(row.values()):6} mutants  {row[KILLED] / sum(row.values()):6.1%} killed  {dict(row)}")
        if self.arguments.list:
            print("\n".join(f"{verdict} {name}" for name, verdict in self.verdicts.items() if verdict != KILLED))


def judge(name: str, items: list[pytest.Item]) -> None:
    """In the fork: run the tests until one fails, and end the process."""
    os.environ["MUTANT_UNDER_TEST"] = name
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    forget()
    for item in items:
        signal.alarm(SECONDS)
        try:
            reports = runtestprotocol(item, log=False, nextitem=None)
        except BaseException:
            os._exit(1)
        if any(report.failed for report in reports):
            os._exit(1)
    os._exit(0)


def forget() -> None:
    """Clear what functions kept before the mutant came."""
    modules = [m for name, m in sys.modules.items() if name.startswith(("itinerary.time", "itinerary.order"))]
    for value in [value for module in modules for value in list(vars(module).values())]:
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def main() -> None:
    """Collect, run the mutants, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--children", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--list", action="store_true")
    os.environ["MUTANT_UNDER_TEST"] = ""
    os.environ.setdefault("HYPOTHESIS_PROFILE", "quick")
    sys.path.insert(0, str(pathlib.Path("src").resolve()))
    plugin = Mutation(parser.parse_args())
    pytest.main(selection(), plugins=[plugin])
    plugin.report()


def selection() -> list[str]:
    """The arguments of pytest that mutmut is configured with."""
    config = configparser.ConfigParser()
    config.read("setup.cfg", "utf-8")
    section = config["mutmut"]
    return (section["pytest_add_cli_args"] + section["pytest_add_cli_args_test_selection"]).split("\n")[1:]


if __name__ == "__main__":
    main()
