# How long something waits, and how many where counting stops.

waits-moments = waits since just now
waits-hours = { $count ->
        [one] waits an hour
       *[other] waits { $count } hours
    }
waits-days = { $count ->
        [one] waits a day
       *[other] waits { $count } days
    }
many = { $count }+
