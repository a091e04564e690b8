// support agent: decides the action, fills the reply's facts, or asks for a human.
import { agentNode } from "../_kit/agent.ts";

export default agentNode("support");
