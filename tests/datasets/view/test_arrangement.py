from datasets.view.arrangement import NATURAL, Arrangement, Only, SortKey


def test_sorting_by_several_columns():
    first = NATURAL.sorted_by("a").sorted_by("b", True, then=True)
    assert first.keys == (SortKey("a"), SortKey("b", True))
    assert first.sorted_by("a", True, then=True).keys == (SortKey("a", True), SortKey("b", True))
    assert first.sorted_by("c").keys == (SortKey("c"),)


def test_what_is_natural():
    assert NATURAL.is_natural
    assert not NATURAL.sorted_by("a").is_natural
    assert not NATURAL.sorted_by("a").is_filtered
    assert Arrangement(filter="x > 1").is_filtered
    assert Arrangement(only=Only.SET_ASIDE).is_filtered


def test_a_renamed_column_is_followed():
    arrangement = Arrangement((SortKey("x"), SortKey("y", True)), 'x > 1 and contains(`my x`, "x") or y<x')
    after = arrangement.renamed("x", "net income")
    assert after.keys == (SortKey("net income"), SortKey("y", True))
    assert after.filter == '`net income` > 1 and contains(`my x`, "x") or y<`net income`'
    assert arrangement.renamed("x", "and").filter.startswith("`and` > 1")


def test_a_removed_column_takes_its_key_and_its_filter_along():
    arrangement = Arrangement((SortKey("x"), SortKey("y")), "y > 1", Only.IN_USE)
    assert arrangement.without("x") == Arrangement((SortKey("y"),), "y > 1", Only.IN_USE)
    assert arrangement.without("y") == Arrangement((SortKey("x"),), "", Only.IN_USE)
