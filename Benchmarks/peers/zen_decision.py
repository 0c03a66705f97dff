"""Answers the questions of `compare --only decision` with zen-engine from PyPI, and says how long that took.

    python3 zen_decision.py table.json ROUNDS

Prints one line: the version; seconds a question asked one by one, and in one batch; seconds a question of a graph
without the table, one by one (which is what the border to Python and the graph cost); the median by the engine's own
clock; the digest of the answers.
Without zen-engine it prints why and exits with 3.
"""

import json
import statistics
import sys
import time

try:
    import zen
except ImportError as error:
    print(error)
    sys.exit(3)

try:
    from importlib.metadata import version

    VERSION = version("zen-engine")
except Exception:  # a copy without metadata still measures
    VERSION = "?"


def graph(table):
    """A decision graph: the request, the table where there is one, the response."""
    place = {"x": 0, "y": 0}
    nodes = [{"id": "in", "type": "inputNode", "name": "in", "position": place}]
    if table:
        nodes.append({"id": "table", "type": "decisionTableNode", "name": "table", "position": place, "content": table})
    nodes.append({"id": "out", "type": "outputNode", "name": "out", "position": place})
    edges = [
        {"id": str(number), "type": "edge", "sourceId": one["id"], "targetId": other["id"]}
        for number, (one, other) in enumerate(zip(nodes, nodes[1:]))
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


def table_of(data):
    rules = []
    for number, cells in enumerate(data["rules"]):
        rule = {"_id": str(number), "rule": str(number)}
        rule.update(zip(data["inputs"], cells))
        rules.append(rule)
    return {
        "hitPolicy": "first",
        "inputs": [{"id": name, "name": name, "field": name} for name in data["inputs"]],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": rules,
    }


def best(rounds, count, body):
    """Seconds a question, the quickest of the rounds."""
    shortest = None
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        taken = time.perf_counter() - start
        shortest = taken if shortest is None else min(shortest, taken)
    return shortest / count


def microseconds(text):
    for unit, factor in (("ns", 1e-3), ("µs", 1.0), ("ms", 1e3), ("s", 1e6)):
        if text.endswith(unit):
            return float(text[: -len(unit)]) * factor
    return float("nan")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    rounds = int(sys.argv[2])
    questions = [dict(zip(data["inputs"], row)) for row in data["questions"]]
    engine = zen.ZenEngine()
    decision = engine.create_decision(graph(table_of(data)))
    empty = engine.create_decision(graph(None))
    answers = [decision.evaluate(question) for question in questions]

    digest = 0
    for answer in answers:
        rule = answer["result"].get("rule", -1)
        digest = (digest * 31 + int(rule) + 2) % 2**64
    own = statistics.median(microseconds(answer["performance"]) for answer in answers)

    one_by_one = best(rounds, len(questions), lambda: [decision.evaluate(question) for question in questions])
    border = best(rounds, len(questions), lambda: [empty.evaluate(question) for question in questions])
    batch = one_by_one
    try:
        content = zen.ZenDecisionContent(graph(table_of(data)))
        batches = zen.ZenEngine({"loader": lambda key: content})
        requests = [{"key": "table", "context": question} for question in questions]
        batch = best(rounds, len(questions), lambda: batches.evaluate_batch(requests))
    except Exception:  # older versions have no batches
        pass
    print(VERSION, one_by_one, batch, border, own * 1e-6, digest)


main()
