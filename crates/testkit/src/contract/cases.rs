//! The list of cases, and the macro that makes a test of each.

/// Makes a test of every case of the [contract](mod@crate::contract) that stores fulfil.
///
/// It takes an expression that makes an `async` block, which ends with a store that holds the root partner alone, and
/// whatever must live as long as the store does: a temporary folder, a throw-away database, or `()`. It is evaluated
/// once for each case. The tests run on `tokio`, which the caller's crate has to name with its features `macros` and
/// `rt-multi-thread`.
///
/// ```
/// testkit::store_contract!(async { (testkit::MemoryStore::new(), ()) });
/// ```
#[macro_export]
macro_rules! store_contract {
    ($make:expr) => {
        $crate::store_contract! { $make =>
            atomicity:
                a_whole_commit_is_there,
                a_duplicate_at_the_end_leaves_nothing,
                a_conflict_at_the_end_leaves_nothing,
                a_stale_guard_leaves_nothing,
                a_used_key_leaves_nothing,
                a_known_fact_or_letter_leaves_nothing,
                what_failed_can_be_tried_again;
            audit:
                facts_come_back_whole_newest_first,
                facts_are_filtered,
                a_fact_names_who_did_it,
                what_facts_concern_is_named;
            commit:
                the_root_partner_exists,
                nothing_is_committed_as_well,
                what_is_created_is_read_back,
                an_update_raises_the_version,
                an_update_of_an_older_version_is_a_conflict,
                an_update_of_what_does_not_exist_is_a_conflict,
                a_conflict_names_what_changed,
                what_is_deleted_is_gone,
                a_guard_that_holds_lets_the_rest_happen,
                a_stale_guard_lets_nothing_happen,
                a_commit_may_guard_what_it_updates,
                an_id_exists_once;
            duplicates:
                a_user_address_exists_once,
                a_changed_address_frees_the_old_one,
                a_role_is_held_once,
                other_roles_are_held_beside,
                an_ended_membership_frees_the_role,
                an_organization_has_one_admin,
                system_administrators_are_many,
                an_admin_changes_in_one_commit,
                an_invitation_is_pending_once,
                a_first_login_is_pending_once,
                an_organization_name_exists_once,
                an_organization_changes_its_name;
            erasure:
                letters_to_somebody_erased_are_gone,
                letters_to_others_no_longer_tell_of_somebody_erased,
                answers_to_somebody_erased_are_gone,
                a_forgotten_letter_is_gone;
            invitations:
                a_foreign_invitation_does_not_exist,
                a_pending_invitation_is_found,
                a_pending_first_login_is_found,
                an_invitation_is_listed_with_its_delivery,
                an_invitation_by_the_system_has_no_inviter,
                invitations_are_filtered_by_how_they_read,
                open_invitations_wait_for_their_address,
                invitations_are_found_by_their_address,
                expiring_invitations_are_found;
            memberships:
                a_foreign_membership_does_not_exist,
                a_membership_is_found_by_user_and_role,
                an_admin_is_found,
                a_users_memberships_are_read,
                a_member_is_listed_with_name_and_address,
                members_are_filtered;
            organizations:
                an_unknown_organization_is_none,
                an_organization_stands_under_its_partner,
                organizations_are_listed_newest_first,
                organizations_are_filtered,
                a_listed_organization_names_its_admin;
            outbox:
                a_letter_is_claimed_whole,
                a_letter_is_due_when_it_is_committed,
                the_oldest_letters_come_first,
                a_lease_excludes_until_it_runs_out,
                a_sent_letter_is_done,
                a_failing_letter_is_tried_again,
                a_refused_letter_is_given_up,
                a_settled_letter_stays_settled,
                the_outbox_tells_its_depth,
                letters_are_listed_newest_first,
                relays_never_share_a_letter;
            pages:
                a_thousand_invitations_are_paged,
                members_are_paged,
                users_are_paged,
                organizations_are_paged,
                registrations_are_paged,
                facts_are_paged,
                letters_are_paged,
                a_cursor_may_name_what_is_not_listed;
            races:
                one_of_many_equal_updates_wins,
                one_of_many_equal_invitations_wins,
                one_of_many_equal_users_wins,
                one_of_many_repeated_requests_wins,
                one_of_many_changes_of_an_admin_wins,
                a_guard_holds_at_the_same_moment,
                strangers_are_not_in_each_others_way;
            registrations:
                a_registration_is_listed,
                registrations_are_filtered,
                registrations_are_found_by_their_contact,
                the_latest_letter_tells_the_delivery,
                waiting_registrations_are_counted,
                overdue_registrations_lapse,
                likely_duplicates_are_found,
                no_number_is_no_likeness,
                the_own_customer_is_no_duplicate;
            requests:
                an_answer_is_kept,
                keys_belong_to_their_scope,
                an_answer_without_effect_is_not_kept,
                old_keys_are_forgotten,
                a_repeated_request_learns_that_it_is_one,
                a_store_that_works_says_so;
            round_trips:
                a_user_comes_back_whole,
                a_credential_comes_back_whole,
                sign_ins_come_back_whole,
                organizations_come_back_whole,
                memberships_come_back_whole,
                registrations_come_back_whole,
                invitations_come_back_whole;
            searches:
                users_are_searched,
                members_are_searched,
                organizations_are_searched,
                registrations_are_searched,
                invitations_are_searched,
                what_cannot_be_kept_is_not_found;
            sign_ins:
                a_sign_in_leads_to_its_person,
                an_api_token_leads_to_its_person,
                a_token_is_of_its_kind,
                a_person_without_consent_has_no_terms,
                the_state_of_the_user_is_told,
                roles_come_with_where_and_why,
                a_role_stands_no_higher_than_the_partner,
                a_role_in_an_inactive_supplier_is_dormant,
                a_deleted_sign_in_opens_nothing,
                sign_ins_are_listed_newest_first,
                use_is_noted_without_a_new_version;
            users:
                an_unknown_user_is_nobody,
                a_user_is_found_by_address,
                users_are_listed_newest_first,
                administrators_are_listed_alone,
                administrators_in_force_are_read,
                no_administrator_is_in_force_without_the_root;
        }
    };
    ($make:expr => $($capability:ident: $($case:ident),+;)+) => {$(
        mod $capability {
            #[allow(unused_imports, reason = "for what the expression names")]
            use super::*;

            $(
                #[::tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    let (store, _alive) = $make.await;
                    $crate::contract::$capability::$case(::std::sync::Arc::new(store)).await;
                }
            )+
        }
    )+};
}
