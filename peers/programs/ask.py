import sys

NUMBERS = [line if any(map(str.isalpha, line)) or len(line) == 5 and line[0] == "0" else int(line) for line in sys.stdin.read().split()]


def shown(value):
    if value is None:
        return "-"
    if isinstance(value, bool):
        return f"b:{str(value).lower()}"
    if isinstance(value, int):
        return f"n:{int(value)}"
    if isinstance(value, bytes):
        value = value.decode()
    return "s:" + " ".join(str(value).split())


def ask(question, function):
    if question == "names":
        for name, number in function(None).items():
            print(question, number, shown(name), sep="\t")
        return
    for number in NUMBERS:
        try:
            answer = shown(function(number))
        except Exception as error:
            answer = f"!{type(error).__name__}: {' '.join(str(error).split())}"
        print(question, number, answer, sep="\t")


SETUP
QUESTIONS
