/// What each tenant asks of its people: passwords, days, sessions, addresses. Door:
/// [jp.hokensho.center.policy.Policies].
package jp.hokensho.center.policy;
