# Billing accounts.

billing = Billing accounts
    .lead = How the organization is invoiced. An application that names no account gets the default one.
    .state = Use
    .none = No billing accounts yet
    .none-text = The first one becomes the default.
    .invoice = What invoices say
    .archived = Archived
billing-add = Add a billing account
    .name-hint = What you call it, such as School of music.
    .vat-hint = With its country, such as SE556012579001.
    .iban-hint = Where refunds go.
    .email-hint = Where invoices are mailed.
    .reference-hint = To find on the invoice: a purchase order, a cost center.
    .done = The billing account was added.
billing-edit = Edit the billing account
    .act = Edit
    .done = The billing account was saved.
billing-default = Make it the default
    .is = This is the default. To archive or remove it, make another account the default first.
    .done = The default was changed.
billing-remove = Remove
    .title = Remove { $name }?
    .text = An account that an application names is archived: it stays readable there, and is offered no longer. Any other is deleted.
    .done = The billing account was removed.
    .archived = The billing account was archived: applications name it.

field-billing-name = Name of the account
field-billing-recipient = Recipient
field-billing-address = Postal address
field-billing-vat = VAT number
field-billing-iban = IBAN
field-billing-email = E-mail address for invoices
field-billing-reference = Your reference
