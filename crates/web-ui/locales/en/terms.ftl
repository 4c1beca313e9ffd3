# The terms on personal data. A blank line begins a new paragraph.

terms = Terms on personal data
    .version = Version { $version }

terms-who = Who is responsible
    .text =
        { $platform } runs the accounts of an education marketplace and is responsible for the personal data in them. Questions go to { $support }.
terms-what = What we keep
    .text =
        Your name, your e-mail address, your language and your time zone. A hash of your password, from which nobody can read the password. The roles you hold, where, since when and why.

        Where and when you signed in, and what you did that others rely on: invitations, decisions, changes.
terms-why = Why we keep it
    .text =
        To let you sign in, to let the organizations you work with rely on who does what, and to send you the letters that this needs. We show no advertising, and we use no cookies but those that signing in and forms need.
terms-how-long = How long
    .text =
        As long as you have a login. When you erase it, nothing of your person is kept: only that somebody did what was done, without saying who.
terms-whom = Who sees it
    .text =
        You, the people who administer the organizations you hold a role in, and the administrators of { $platform } as far as their work needs it. We sell nothing and pass nothing on, unless the law demands it.
terms-rights = What you can do
    .text =
        You can see and correct your data at any time, take all of it with you as a file, and erase it, all on your own pages. You can withdraw your consent by erasing your login.

        If you think that we treat your data wrongly, write to { $support }. You may also complain to the data protection authority of your country.
terms-changes = When these terms change
    .text =
        We ask you again at your next sign-in, and keep which version you accepted, when and in which language.

consent = The terms have changed
    .text = Before you go on, please read the terms on personal data and accept them.
    .read = Read the terms, version { $version }
    .act = Accept and go on
    .done = Thank you: the terms are accepted.
    .refuse = I do not accept: show me my data

consent-box = Consent
    .before = I have read and accept the
    .link = terms on personal data
    .after = .
