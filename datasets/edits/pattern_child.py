"""A process of its own that looks for a regular expression in texts; one that takes for ever is ended there.

Imports nothing but the standard library, as it is started for every search. Reads lines of JSON: first
[pattern, ignore case, whole cell], then [replacement or null, texts]. Answers each: the first with null or
[message, place]; then with the numbers of the texts that match, or with [number, new text] of those.
"""

import json
import re
import sys


def main() -> None:
    """Answer line by line until there are no more."""
    pattern: re.Pattern[str] | None = None
    whole = False
    for line in sys.stdin:
        asked = json.loads(line)
        if pattern is None:
            source, ignore_case, whole = asked
            try:
                pattern = re.compile(source, re.IGNORECASE if ignore_case else 0)
                answer = None
            except (re.error, RecursionError, OverflowError) as error:
                answer = [str(error), getattr(error, "pos", None)]
        else:
            new, texts = asked
            answer = _answer(pattern, whole, new, texts)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _answer(pattern: "re.Pattern[str]", whole: bool, new: "str | None", texts: "list[str]") -> "list[object]":
    search = pattern.fullmatch if whole else pattern.search
    found = ((number, search(text)) for number, text in enumerate(texts))
    if new is None:
        return [number for number, match in found if match is not None]
    try:
        if whole:
            return [[number, match.expand(new)] for number, match in found if match is not None]
        return [[number, pattern.sub(new, texts[number])] for number, match in found if match is not None]
    except (re.error, IndexError) as error:
        return [str(error)]


if __name__ == "__main__":
    main()
