"""What stands in brackets after a value: places, slices, tensors of places or of True and False."""

from typing import Any

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.broadcasting import joined
from engine.calculator.values import LARGEST_INT, Context, Extremes, Value, as_tensor, as_whole, kind_of
from engine.calculator.words import dtype_text, shape_text


def index(context: Context, value: Value, items: list[Value]) -> Value:
    """value[items]; an item is a whole number, a slice, None, or a tensor or list of places."""
    if isinstance(value, (tuple, list)):
        return _of_list(value, items)
    tensor = as_tensor(value)
    given = [_item(each) for each in items]
    used = sum(each.dim() if _is_mask(each) else 1 for each in given if each is not None)
    if used > tensor.dim():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{shape} has {dims} dimensions, and here are {count} places in brackets."
            ),
            shape=shape_text(tensor.shape),
            dims=tensor.dim(),
            count=used,
        )
    _check_places(tensor, given)
    context.budget.take(_result_shape(tensor, given))
    result: Tensor = tensor[tuple(given)]
    return result


def _of_list(value: Value, items: list[Value]) -> Value:
    if len(items) != 1 or isinstance(items[0], (Tensor, list, tuple)) or items[0] is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "A list or a shape has one place in brackets, as in X.shape[0].")
        )
    if isinstance(items[0], slice):
        return value[_checked_slice(items[0])]
    place = as_whole(items[0], "index")
    if not -len(value) <= place < len(value):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no place {place}: the last of {count} is {last}."),
            place=place,
            count=len(value),
            last=len(value) - 1,
        )
    return value[place]


def _item(item: Value) -> Value:
    """An item as torch takes it."""
    if item is None:
        return None
    if isinstance(item, slice):
        return _checked_slice(item)
    if isinstance(item, list):
        item = torch.tensor([as_whole(each, "index") for each in item], dtype=torch.int64)
    if isinstance(item, Tensor) and not isinstance(item, Extremes):
        if item.is_floating_point():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Places are whole numbers or True and False, and this tensor is {dtype}. Convert it "
                    "with .long(), or compare, as in A[A > 0].",
                ),
                dtype=dtype_text(item.dtype),
            )
        return item if item.dtype is torch.bool else item.long()
    if isinstance(item, bool) or not isinstance(item, int):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "In brackets stand places, as in A[0], A[:, 1] or A[2:5]; this is {kind}."
            ),
            kind=kind_of(item),
        )
    return item


def _checked_slice(given: slice) -> slice:
    ends = [
        None if each is None else as_whole(each, "index") for each in (given.start, given.stop, given.step)
    ]
    if ends[2] is not None and ends[2] < 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "A slice goes forward: its step is 1 or more. To reverse, write flip(A, 0)."
            )
        )
    return slice(*(None if each is None else max(-LARGEST_INT, min(each, LARGEST_INT)) for each in ends))


def _is_mask(item: Value) -> bool:
    return isinstance(item, Tensor) and item.dtype is torch.bool


def _check_places(tensor: Tensor, items: list[Value]) -> None:
    """Every place must be there, before torch is asked."""
    at = 0
    for item in items:
        if item is None:
            continue
        if _is_mask(item):
            _check_mask(tensor, item, at)
            at += item.dim()
            continue
        if not isinstance(item, slice):
            lowest, highest = (item, item) if isinstance(item, int) else _range(item)
            size = tensor.shape[at]
            if lowest < -size or highest >= size:
                raise _outside(tensor, at, highest if highest >= size else lowest)
        at += 1


def _range(places: Tensor) -> tuple[int, int]:
    return (int(places.min()), int(places.max())) if places.numel() else (0, -1)


def _outside(tensor: Tensor, at: int, place: int) -> Problem:
    size = tensor.shape[at]
    fields: dict[str, Any] = {"place": place, "dim": at, "shape": shape_text(tensor.shape)}
    if not size:
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no place {place}: dimension {dim} of {shape} is empty."),
            **fields,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no place {place} in dimension {dim} of {shape}: places go from 0 to {last}, or from "
            "-1 back to -{size}.",
        ),
        last=size - 1,
        size=size,
        **fields,
    )


def _check_mask(tensor: Tensor, mask: Tensor, at: int) -> None:
    if mask.shape != tensor.shape[at : at + mask.dim()]:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "True and False in brackets need the shape of the tensor: {mask} does not fit {shape}.",
            ),
            mask=shape_text(mask.shape),
            shape=shape_text(tensor.shape),
        )


def _result_shape(tensor: Tensor, items: list[Value]) -> list[int]:
    """The sizes of what will be copied: tensors in brackets are broadcast together. [0] for a view."""
    picked = [each for each in items if isinstance(each, Tensor)]
    if not picked:
        return [0]
    shapes = [(int(each.sum()),) if _is_mask(each) else tuple(each.shape) for each in picked]
    together = joined(shapes)
    if together is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The places in brackets do not fit together: their shapes are {shapes}."
            ),
            shapes=", ".join(map(shape_text, shapes)),
        )
    sizes, at = list(together), 0
    for each in items:
        if isinstance(each, slice):
            sizes.append(tensor.shape[at])
        if each is not None:
            at += each.dim() if _is_mask(each) else 1
    return [*sizes, *tensor.shape[at:]]
