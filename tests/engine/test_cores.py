from engine.cores import is_worth_sharing


def test_only_large_steps_are_worth_more_than_one_core() -> None:
    assert not is_worth_sharing(4, 2_000)
    assert not is_worth_sharing(5_000, 1_000)
    assert is_worth_sharing(5_001, 1_000)
