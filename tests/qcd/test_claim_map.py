from referee.qcd import claim_map


def test_every_step_of_the_map_joins_boxes_and_goes_forward() -> None:
    for start, end, _ in claim_map.FEEDS:
        assert claim_map.BOXES[start][0] < claim_map.BOXES[end][0]
    assert {end for _, end, _ in claim_map.FEEDS} >= {"01"}
