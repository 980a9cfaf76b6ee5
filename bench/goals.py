"""Says of each figure whether it meets its goal, the same way in every bench."""


def goal(what, value, least=None, most=None, unit=""):
    """Prints a line; whether the goal is met. One of `least` and `most` is what is asked for."""
    met = value >= least if least is not None else value <= most
    asked = f"at least {least:g}" if least is not None else f"at most {most:g}"
    print(f"{what:<62}{value:>12,.2f} {unit:<4} goal {asked + ' ' + unit:<18}"
          f"{'met' if met else 'MISSED'}", flush=True)
    return met
