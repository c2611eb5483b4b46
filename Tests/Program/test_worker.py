def test_a_worker_says_that_it_works(shop):
    shop.start("work").wait_until_it_says("Working", seconds=10)
