//! Subjects, and suppliers with their admins, professionals and offerings.

use std::collections::HashMap;

use domain::offering::usecases::{OfferingForm, add, publish};
use domain::organization::ProfileForm;
use domain::organization::usecases::{SupplierForm, register_supplier};
use domain::permission::Actor;
use domain::subject::usecases::{SubjectForm, add as add_subject};
use domain::user::usecases::PersonForm;
use domain::values::OrganizationId;
use domain::{Error, Ports};

use super::customers::{first_login, people};
use super::offers::{Offer, SUBJECTS, SUPPLIERS, Supplier};
use super::{Known, Passing, sign_in};

pub async fn fill(ports: &Ports, time: &Passing, admin: &Actor, known: &mut Known) -> Result<(), Error> {
    let mut subjects = HashMap::new();
    for (area, name) in SUBJECTS {
        let form = SubjectForm { name: (*name).to_owned(), area: (*area).to_owned() };
        subjects.insert(*name, add_subject(ports, admin, &form).await?.id.to_string());
    }
    for supplier in SUPPLIERS {
        time.pass(6);
        let id = registered(ports, admin, supplier).await?;
        known.organizations.insert(supplier.name, id);
        let inviter = sign_in(ports, supplier.admin.1).await?;
        people(ports, &inviter, id, supplier.locale, supplier.people, true).await?;
        for offer in supplier.offerings {
            let subject = subjects.get(offer.subject).cloned().unwrap_or_default();
            let added = add(ports, &inviter, id, &form(time, offer, subject)).await?.id;
            if offer.published {
                publish(ports, &inviter, added, None).await?;
            }
            known.offerings.insert(offer.title, added);
        }
    }
    Ok(())
}

/// Invitations that wait.
pub async fn waiting(ports: &Ports, known: &Known) -> Result<(), Error> {
    for supplier in SUPPLIERS {
        let inviter = sign_in(ports, supplier.admin.1).await?;
        let id = known.organization(supplier.name)?;
        people(ports, &inviter, id, supplier.locale, supplier.people, false).await?;
    }
    Ok(())
}

async fn registered(ports: &Ports, admin: &Actor, supplier: &Supplier) -> Result<OrganizationId, Error> {
    let (name, address) = supplier.admin;
    let form = SupplierForm {
        profile: ProfileForm {
            name: supplier.name.to_owned(),
            number: String::new(),
            address: supplier.town.to_owned(),
            country: "SE".to_owned(),
            locale: supplier.locale.to_owned(),
            contact: supplier.contact.to_owned(),
        },
        admin: PersonForm { name: name.to_owned(), address: address.to_owned() },
    };
    let id = register_supplier(ports, admin, &form).await?.id();
    first_login(ports, id, name, address).await?;
    Ok(id)
}

fn form(time: &Passing, offer: &Offer, subject: String) -> OfferingForm {
    let course = offer.kind == "course";
    let day = |from_now| if course { time.day(from_now) } else { String::new() };
    OfferingForm {
        subject,
        title: offer.title.to_owned(),
        description: offer.description.to_owned(),
        language: offer.language.to_owned(),
        kind: offer.kind.to_owned(),
        from: day(offer.days.0),
        to: day(offer.days.1),
        capacity: offer.capacity.to_owned(),
        price: offer.price.to_owned(),
        currency: if offer.price.is_empty() { String::new() } else { "SEK".to_owned() },
    }
}
