package close

const (
	NormalClosure = 1000
	GoingAway = 1001
	ProtocolError = 1002
	UnsupportedData = 1003
	NoStatusReceived = 1005
	AbnormalClosure = 1006
	InvalidFramePayloadData = 1007
	PolicyViolation = 1008
	MessageTooBig = 1009
	MandatoryExtension = 1010
	InternalServerErr = 1011
	ServiceRestart = 1012
	TryAgainLater = 1013
	TLSHandshake = 1015
)
