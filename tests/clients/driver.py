import dataclasses
import json
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from errors import ApiError, UnknownApiError, read_api_error

SHARED = {"type", "title", "status", "detail", "instance"}


def shown(problem: ApiError) -> list[object]:
    members = dataclasses.asdict(problem)
    detail = members.get("detail")
    if isinstance(problem, UnknownApiError):
        return [None, problem.status, problem.title, detail, None, problem.document]
    own = {name: value for name, value in members.items() if name not in SHARED}
    return [problem.kind, problem.status, problem.title, detail, problem.retry, own]


def main() -> None:
    opener = build_opener(ProxyHandler({}))
    with open("requests.json", encoding="utf-8") as file:
        requests = json.load(file)
    for it in requests:
        body = it["body"].encode() or None
        request = Request(it["url"], body, it["headers"], method=it["method"])
        try:
            opener.open(request)
        except HTTPError as answer:
            print(json.dumps(shown(read_api_error(answer.code, answer.read()))))


main()
