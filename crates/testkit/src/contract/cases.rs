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
            commit:
                what_is_created_is_read_back,
                an_update_raises_the_version,
                an_update_of_an_older_version_is_a_conflict;
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
