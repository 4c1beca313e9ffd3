# The attendees of an application.

attendees = Attendees
    .summary = Listed: { $listed } of at most { $most }.
    .none = Nobody is listed yet. Add people by their e-mail address, one by one or from a file.
    .until = Its link works until { $until }.
    .invite-now = Not invited at present.
    .invite-later = Gets an invitation once it is confirmed.
    .invite-never = Gets no invitation. Is linked once there is a login.
    .state = Login
    .by = Added by
    .add = Add an attendee
    .add-act = Add
    .address-hint = Whoever has a login with this address is linked at once.
    .added = { $name } is listed.
    .invite = Invite
    .again = Invite again
    .invited = An invitation to register is on its way.
    .replace = Replace
    .replace-title = Somebody else instead of { $name }
    .replace-text = They take over the place, also when it is confirmed already. Both are told.
    .replaced = { $name } takes over the place.
    .remove = Remove
    .remove-title = Remove { $name } from the list?
    .remove-text = They take part no longer. A place they had becomes free.
    .removed = They are no longer on the list.
attendee = Attendee
    .login = Login

attendee-invite-now = Invite now
    .means = They get a letter with a link to register, unless they have a login.
attendee-invite-later = Invite later
    .means = They get the letter once their place is confirmed, or when you send it by hand.
attendee-invite-never = Do not invite
    .means = They get no letter. They are linked all the same, once they have a login.

field-attendees = Attendees
field-invite = Invitation to register
field-file = File

# From a file.

import = Attendees from a file
    .lead = First you see what would come of each line. Nothing is changed until you apply it.
    .file-hint = A CSV file of at most 256 KB and 1,000 lines, as spreadsheets save it, with a column of names and one of addresses.
    .act = Look at the lines
    .too-large = The file is larger than 256 KB. Split it.
    .example = Such as this
    .example-lines = Name;E-mail
        Åsa Öberg;asa.oberg@school.example
        Noor Haddad;noor.haddad@school.example
    .example-text = Comma, semicolon or tab between the columns, with or without the first line.
import-plan = What comes of the file
    .lead = Look it through, then apply it. Whoever is listed already stays as they are: you can apply the same file again.
    .counts = In short
    .line = Line
    .name = Attendee
    .outcome = Result
    .other = Choose another file
    .nothing = There is nobody to add
    .nothing-text = Every line is listed already, or cannot be used. The table says why.
import-plan-act = { $count ->
        [one] Add one attendee
       *[other] Add { $count } attendees
    }
import-outcome-link = Added, has a login
import-outcome-invite = Added, no login yet
import-outcome-duplicate = Twice in the file
import-outcome-already_listed = Listed already
import-outcome-over_capacity = No room left
import-outcome-invalid = Cannot be used
import-counts-link = { $count ->
        [one] One with a login is added
       *[other] { $count } with a login are added
    }
import-counts-invite = { $count ->
        [one] One without a login is added
       *[other] { $count } without a login are added
    }
import-counts-duplicate = { $count ->
        [one] One is twice in the file
       *[other] { $count } are twice in the file
    }
import-counts-already_listed = { $count ->
        [one] One is listed already
       *[other] { $count } are listed already
    }
import-counts-over_capacity = { $count ->
        [one] One has no room
       *[other] { $count } have no room
    }
import-counts-invalid = { $count ->
        [one] One line cannot be used
       *[other] { $count } lines cannot be used
    }
import-done = { $count ->
        [0] Nobody was added: they are listed already.
        [one] One attendee was added.
       *[other] { $count } attendees were added.
    }

# What an attendee sees of it.

activity = My activity
    .lead = You take part in this.
    .state = State
    .ask = Questions?
    .ask-text = { $name } added you, and helps you further:
