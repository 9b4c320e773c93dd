//! What each operation can answer: a part of [`ApiError`](crate::ApiError) each.

use status_codes::subset;

use crate::error::ApiError;

subset!(pub(crate) CreateErrors of ApiError: Unauthenticated, InvalidFields, TooManyMessages, Internal, Rejected);
subset!(pub(crate) ListErrors of ApiError: Unauthenticated, Internal, Rejected);
subset!(pub(crate) ShowErrors of ApiError: Unauthenticated, TicketNotFound, Internal, Rejected);
subset!(pub(crate) ChangeErrors of ApiError: Unauthenticated, TicketNotFound, TicketClosed, InvalidFields, Internal, Rejected);
subset!(pub(crate) ReplyErrors of ApiError: Unauthenticated, TicketNotFound, TicketClosed, InvalidFields, TooManyMessages, Internal, Rejected);
subset!(pub(crate) CloseErrors of ApiError: Unauthenticated, NotAssigned, TicketNotFound, TicketClosed, Internal, Rejected);
subset!(pub(crate) TranslateErrors of ApiError: Unauthenticated, TicketNotFound, TranslationFailed, Internal, Rejected);
subset!(pub(crate) CancelErrors of ApiError: Unauthenticated, OrderNotFound, OrderNotCancellable, OrdersFailed, Internal, Rejected);
subset!(pub(crate) AgentErrors of ApiError: Unauthenticated, Rejected);
