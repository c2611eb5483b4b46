def test_a_worker_announces_that_it_works(environment):
    environment.start("work").wait_for_output("Working", seconds=10)
