/// The transaction in which one tenant's rows are visible; nothing is read outside it.
/// Door: [jp.hokensho.center.tenancy.Tenants].
package jp.hokensho.center.tenancy;
