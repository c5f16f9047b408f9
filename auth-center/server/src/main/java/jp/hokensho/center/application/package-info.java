/// Every change of the registry is applied for by one person and decided by another. Door:
/// [jp.hokensho.center.application.Applications].
package jp.hokensho.center.application;
