"""Bars as SVG: text is text, and the colors follow the reader's, light or dark."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

STYLE = """
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600; font-size: 15px }
    .figure { fill: #59636e }
    .ours { fill: #0969da }
    .peer { fill: #8c959f }
    .mark { stroke: #1f2328; stroke-dasharray: 3 3 }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc }
      .figure { fill: #9198a1 }
      .ours { fill: #4493f8 }
      .peer { fill: #656c76 }
      .mark { stroke: #f0f6fc }
    }
"""
LABELS, BARS, FIGURES, ROW, HEAD = 210, 320, 270, 24, 64


@dataclass(frozen=True)
class Bar:
    """A bar, what it is of at the left, and its figure at the right."""

    label: str
    length: float
    figure: str
    ours: bool


@dataclass(frozen=True)
class Chart:
    """Bars under one another, with a line where they are as long as what they are compared with."""

    title: str
    subtitle: str
    mark: float | None
    bars: list[Bar]

    def svg(self) -> str:
        """The picture."""
        width, height = LABELS + BARS + FIGURES, HEAD + ROW * len(self.bars) + 12
        scale = BARS / max(bar.length for bar in self.bars)
        described = "; ".join(f"{bar.label}: {bar.figure}" for bar in self.bars)
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img" aria-labelledby="title description">',
            f'  <title id="title">{escape(self.title)}</title>',
            f'  <desc id="description">{escape(f"{self.subtitle}. {described}.")}</desc>',
            f"  <style>{STYLE}  </style>",
            f'  <text class="title" x="8" y="22">{escape(self.title)}</text>',
            f'  <text class="figure" x="8" y="44">{escape(self.subtitle)}</text>',
            *(self.bar(bar, HEAD + ROW * place, scale) for place, bar in enumerate(self.bars)),
        ]
        if self.mark is not None:
            x = LABELS + self.mark * scale
            parts.append(
                f'  <line class="mark" x1="{x:.1f}" x2="{x:.1f}" y1="{HEAD - 8}" y2="{height - 8}"/>'
            )
        return "\n".join([*parts, "</svg>"]) + "\n"

    @staticmethod
    def bar(bar: Bar, top: int, scale: float) -> str:
        """One bar, its label and its figure."""
        length = bar.length * scale
        kind = "ours" if bar.ours else "peer"
        return "\n".join([
            f'  <text x="{LABELS - 8}" y="{top + 12}" text-anchor="end">{escape(bar.label)}</text>',
            f'  <rect class="{kind}" x="{LABELS}" y="{top}" width="{length:.1f}" height="16"/>',
            f'  <text class="figure" x="{LABELS + BARS + 12}" y="{top + 12}">'
            f"{escape(bar.figure)}</text>",
        ])
