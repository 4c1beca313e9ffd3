# Hur länge något väntar, och hur många där räkningen slutar.

waits-moments = har väntat mindre än en timme
waits-hours = { $count ->
        [one] har väntat en timme
       *[other] har väntat { $count } timmar
    }
waits-days = { $count ->
        [one] har väntat en dag
       *[other] har väntat { $count } dagar
    }
many = { $count }+
