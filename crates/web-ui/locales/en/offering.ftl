# Offerings, for those who browse.

offerings = Offerings
    .lead = What suppliers offer at present: courses, coaching and services.
    .search = Title
    .available = With places left
    .all = Show all offerings
    .none = Nothing is on offer yet
    .none-text = As soon as a supplier publishes something, it stands here.
offering = Offering
    .applications = Applications for it
    .details = Details
offering-supplier = Supplier
offering-subject = { $area }: { $name }
offering-taught = { $subject }, taught in { $language }
    .label = Taught in
offering-given = { $subject }, in { $language }
    .label = Language
offering-price = { $price } for each attendee
    .agreed = Price by agreement
offering-kind-course = Course
    .hint = On scheduled dates, with a number of places.
offering-kind-ongoing_course = Ongoing course
    .hint = Runs on; people join at any time.
offering-kind-coaching = Coaching
    .hint = Somebody beside the learner, as agreed.
offering-kind-on_request = Service on request
    .hint = Arranged when somebody asks for it.
offering-apply = Apply
    .act = Apply
    .for = for { $organization }
    .full = All places are taken. An application can be put on the waitlist, and moves up when places become free.
    .nobody = Applicants and Customer admins apply for it on behalf of their organization, which needs the service { $service }.

places-left = { $count ->
        [0] No places left
        [one] One place left
       *[other] { $count } places left
    }
places-uncounted = Places as needed
money = { $amount } { $currency }
money-group = ,
money-decimal = .

# A supplier's own.

own-offerings = Own offerings
    .none = No offerings yet
    .none-text = Write the first one. Nobody sees it until you publish it.
offering-add = Add an offering
    .subject-empty = Choose a subject
    .dates-hint = Of a course.
    .capacity-hint = How many can take part. A course always has a number; for others leave it blank when nobody counts.
    .price-hint = For each attendee. Blank when it is agreed on.
    .currency-hint = Three letters, such as SEK.
    .done = The offering was added. Customers see it when you publish it.
offering-edit = Edit the offering
    .done = The offering was saved.
offering-publish = Publish
    .title = Publish { $title }?
    .text = Customers see it from now on, and can apply for it.
    .done = It is published.
offering-unpublish = Unpublish
    .title = Unpublish { $title }?
    .text = Nobody sees it any more, and nobody can apply for it. What was confirmed stays.
    .done = It is no longer published.

field-kind = Kind
field-title = Title
field-subject = Subject
field-language = Language
field-description = Description
field-dates = Dates
field-dates-from = First day
field-dates-to = Last day
field-capacity = Places
field-places = Places
field-price = Price
field-currency = Currency
