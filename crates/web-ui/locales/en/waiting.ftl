# How long something waits, and how many where counting stops.

waits-moments = has waited less than an hour
waits-hours = { $count ->
        [one] has waited an hour
       *[other] has waited { $count } hours
    }
waits-days = { $count ->
        [one] has waited a day
       *[other] has waited { $count } days
    }
many = { $count }+
