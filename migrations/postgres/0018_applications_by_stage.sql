-- Few of a customer's applications wait for it: they are found without reading those that are over.
CREATE INDEX applications_by_stage ON applications (customer_id, stage, id);
