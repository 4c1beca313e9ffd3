//! A supplier with its admin and professionals.

use domain::organization::ProfileForm;
use domain::organization::usecases::{SupplierForm, register_supplier};
use domain::permission::Actor;
use domain::user::usecases::PersonForm;
use domain::{Error, Ports};

use super::cast::Invitee;
use super::customers::{first_login, people};
use super::sign_in;

const PROFESSIONALS: &[Invitee] = &[
    Invitee { role: "professional", name: "Amina Yusuf", address: "amina.yusuf@kunskapslyftet.example", joins: true },
    Invitee { role: "professional", name: "Gustav Bly", address: "gustav.bly@kunskapslyftet.example", joins: false },
];

pub async fn fill(ports: &Ports, admin: &Actor) -> Result<(), Error> {
    let (name, address) = ("Jonas Falk", "jonas.falk@kunskapslyftet.example");
    let form = SupplierForm {
        profile: ProfileForm {
            name: "Kunskapslyftet".to_owned(),
            number: String::new(),
            address: "Järntorget 4\n413 04 Göteborg".to_owned(),
            country: "SE".to_owned(),
            locale: "sv".to_owned(),
            contact: "hej@kunskapslyftet.example".to_owned(),
        },
        admin: PersonForm { name: name.to_owned(), address: address.to_owned() },
    };
    let supplier = register_supplier(ports, admin, &form).await?.id();
    first_login(ports, supplier, name, address).await?;
    let inviter = sign_in(ports, address).await?;
    people(ports, &inviter, supplier, PROFESSIONALS).await
}
