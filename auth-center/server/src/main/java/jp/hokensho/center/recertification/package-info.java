/// The periodic review of IDs and rights: each is confirmed or withdrawn, the list signed off. Door:
/// [jp.hokensho.center.recertification.AccessReviews].
package jp.hokensho.center.recertification;
