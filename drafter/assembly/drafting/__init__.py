"""From a plan to the tree: front matter, recitals, sections, definitions, exhibits, then numbers and references."""
